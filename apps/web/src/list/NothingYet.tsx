import { useHere } from '../board/here.ts'
import { mayAdd } from '../board/may-add.ts'
import { Notice } from '../look/Notice.tsx'
import { useTranslation } from '../words/useTranslation.ts'

/** When nothing stands on the board: why that is, and what is happening instead. */
export function NothingYet() {
  const { t } = useTranslation('list')
  const { actor, situation, phase, facts } = useHere()
  const facilitator = facts.host.name
  if (phase.kind === 'closed') return <Notice>{t('nothingSaid')}</Notice>
  if (actor.is === 'facilitator') return <Notice>{t('nothingForFacilitator')}</Notice>
  const mine = actor.is === 'participant' && mayAdd(actor, situation) === null
  return (
    <Notice>
      <p>{mine ? t('nothingYetSpeak') : t('nothingYet')}</p>
      <p>{t('nothingWhy', { facilitator })}</p>
    </Notice>
  )
}
