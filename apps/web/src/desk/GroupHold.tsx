import { can, type VoiceGroup } from '@firsthand/model'
import { CirclePlay, Hand } from 'lucide-react'
import { useState } from 'react'
import { useHere } from '../board/here.ts'
import { useOrder } from '../board/use-order.ts'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { HoldDialog } from './HoldDialog.tsx'
import own from './PeoplePart.module.css'

type Props = { voice: VoiceGroup; onNews: (news: string) => void }

/** Whether a voice group is stopped for now, why, and the button that stops it or lets it go on. */
export function GroupHold({ voice, onNews }: Props) {
  const { t } = useTranslation('desk')
  const { actor, situation, progress, say } = useHere()
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const [asking, setAsking] = useState(false)
  const group = say(voice.label)
  const reason = progress.held?.[voice.id]
  if (can(actor, 'voice.hold', situation) !== null) return null
  async function free() {
    if (await order({ do: 'voice.hold', voice: voice.id, reason: null })) onNews(t('groupFreed', { group }))
  }
  return (
    <>
      {reason !== undefined && <p className={own.held}>{t('isHeld', { reason })}</p>}
      {refusal && <Refusal why={complain(refusal)} />}
      {reason === undefined ? (
        <Button
          kind="plain"
          aria-label={t('holdGroup', { group })}
          aria-haspopup="dialog"
          onClick={() => setAsking(true)}
        >
          <Icon of={Hand} />
          {t('hold')}
        </Button>
      ) : (
        <Button disabled={busy} aria-label={t('freeGroup', { group })} onClick={() => void free()}>
          <Icon of={CirclePlay} />
          {t('free')}
        </Button>
      )}
      {asking && <HoldDialog voice={voice} onClose={() => setAsking(false)} onNews={onNews} />}
    </>
  )
}
