import { can } from '@firsthand/model'
import { CirclePause, CirclePlay } from 'lucide-react'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { useHere } from './here.ts'
import { useOrder } from './use-order.ts'

/** A pause for everybody, and going on: on every screen of a facilitator. */
export function PauseButton() {
  const { t } = useTranslation('board')
  const { progress, actor, situation } = useHere()
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const { paused } = progress
  if (can(actor, 'board.pause', situation) !== null) return null
  return (
    <>
      <Button disabled={busy} onClick={() => void order({ do: 'board.pause', paused: !paused })}>
        <Icon of={paused ? CirclePlay : CirclePause} />
        {paused ? t('goOn') : t('pause')}
      </Button>
      {refusal && <Refusal why={complain(refusal)} />}
    </>
  )
}
