import type { HeldAbout } from '@firsthand/report'
import { Download } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useHere } from '../board/here.ts'
import { ask, type Complaint } from '../live/answer.ts'
import { Button, ButtonLink } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { Icon } from '../look/Icon.tsx'
import { Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { KeptFacts } from './KeptFacts.tsx'

type Props = {
  /** About whom: oneself, or (for facilitators) somebody who asked for it. */
  person: string
  /** What they are called; null for oneself. */
  name: string | null
  onClose: () => void
}

/** Everything that the board keeps about somebody, in plain words, and as a file to take along. */
export function KeptDialog({ person, name, onClose }: Props) {
  const { t, i18n } = useTranslation(['life', 'parts'])
  const { client } = useHere()
  const complain = useComplaint()
  const [held, setHeld] = useState<HeldAbout | null>(null)
  const [refusal, setRefusal] = useState<Complaint | null>(null)
  const address = `${client.root}/held/${person}?language=${i18n.language}`
  useEffect(() => {
    let left = false
    void ask<HeldAbout>(address, { cache: 'no-store' }).then((answer) => {
      if (left) return
      if (answer.is === 'done') setHeld(answer.value)
      else setRefusal(answer.refusal)
    })
    return () => {
      left = true
    }
  }, [address])
  return (
    <Dialog
      title={name === null ? t('kept') : t('keptAbout', { name })}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('parts:close')}</Button>
          {held && (
            <ButtonLink href={address} download>
              <Icon of={Download} />
              {t('keptFile')}
            </ButtonLink>
          )}
        </>
      }
    >
      {refusal && <Refusal why={complain(refusal)} />}
      {!held && !refusal && <p role="status">{t('keptLoading')}</p>}
      {held && <KeptFacts held={held} />}
    </Dialog>
  )
}
