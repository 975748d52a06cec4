import { can, type Place } from '@firsthand/model'
import { MapPinned } from 'lucide-react'
import { useHere } from '../board/here.ts'
import { useOrder } from '../board/use-order.ts'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'

type Props = {
  /** The place; null when it is not known yet. */
  place: () => Place | null
  /** What the place is called, for those who hear the button. */
  name: string
  kind?: 'plain'
}

/** For those who lead: asks everybody who sees the board to look here. */
export function BringButton({ place, name, kind }: Props) {
  const { t } = useTranslation('leading')
  const { actor, situation } = useHere()
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  if (can(actor, 'focus.bring', situation) !== null) return null
  function bring() {
    const at = place()
    if (at) void order({ do: 'focus.bring', at })
  }
  return (
    <>
      <Button {...(kind ? { kind } : {})} disabled={busy} aria-label={t('bringTo', { place: name })} onClick={bring}>
        <Icon of={MapPinned} />
        {t('bring')}
      </Button>
      {refusal && <Refusal why={complain(refusal)} />}
    </>
  )
}
