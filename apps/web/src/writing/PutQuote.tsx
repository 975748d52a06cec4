import { useState } from 'react'
import { useHere } from '../board/here.ts'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { Picker } from '../theme/Picker.tsx'
import { senseOf } from '../theme/sense.ts'
import { useTranslation } from '../words/useTranslation.ts'

type Props = { onPut: (contributions: string[]) => void; onClose: () => void }

/** Chooses what was said to quote it on a page: the page will hold its number, and never its words. */
export function PutQuote({ onPut, onClose }: Props) {
  const { t } = useTranslation(['pages', 'parts'])
  const { held } = useHere()
  const { said } = senseOf(held)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const there = [...chosen].filter((id) => said.has(id))
  return (
    <Dialog
      title={t('quoteTitle')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('parts:cancel')}</Button>
          <Button kind="primary" disabled={there.length === 0} onClick={() => onPut(there)}>
            {t('quoteAdd', { count: Math.max(1, there.length) })}
          </Button>
        </>
      }
    >
      <p className="hint">{said.size === 0 ? t('quoteNone') : t('quoteWhy')}</p>
      {said.size > 0 && <Picker label={t('quoteTitle')} chosen={chosen} onChosen={setChosen} />}
    </Dialog>
  )
}
