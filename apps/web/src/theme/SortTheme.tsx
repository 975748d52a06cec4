import type { Theme } from '@firsthand/model'
import { useState } from 'react'
import { useHere } from '../board/here.ts'
import { one } from '../live/record.ts'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { Picker } from './Picker.tsx'
import { senseOf } from './sense.ts'
import { type Sort, useSort } from './use-sort.ts'

type Props = { theme: Theme; sort?: Sort; onClose: () => void; onNews: (news: string) => void }

/** What is in a theme. Only what this person ticks or unticks is sent: what others do to it meanwhile stays. */
export function SortTheme({ theme, sort: own, onClose, onNews }: Props) {
  const { t } = useTranslation(['theme', 'parts'])
  const { held } = useHere()
  const { sort, refusal, busy } = useSort(own)
  const complain = useComplaint()
  const [had] = useState(() => new Set(theme.contributions))
  const [chosen, setChosen] = useState<ReadonlySet<string>>(had)
  const { said } = senseOf(held)
  const now = one(held, 'theme', theme.id)
  async function save() {
    const more = [...chosen].filter((id) => !had.has(id) && said.has(id))
    const out = [...had].filter((id) => !chosen.has(id))
    if (more.length + out.length > 0 && !(await sort([{ theme: theme.id, in: more, out }]))) return
    onClose()
    onNews(t('sorted', { count: [...chosen].filter((id) => said.has(id)).length, title: theme.title }))
  }
  return (
    <Dialog
      title={t('sortTitle', { title: theme.title })}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('parts:cancel')}</Button>
          <Button kind="primary" disabled={busy || now === null} onClick={() => void save()}>
            {t('parts:save')}
          </Button>
        </>
      }
    >
      <Picker label={t('sortTitle', { title: theme.title })} chosen={chosen} onChosen={setChosen} />
      {now === null ? <Refusal why={t('gone')} /> : refusal && <Refusal why={complain(refusal)} />}
    </Dialog>
  )
}
