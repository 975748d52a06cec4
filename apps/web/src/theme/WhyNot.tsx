import { openingIsOver, type Refusal } from '@firsthand/model'
import { useHere } from '../board/here.ts'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'

/** Why somebody can read here and change nothing, in a line; nothing when they can. */
export function WhyNot({ refusal }: { refusal: Refusal | null }) {
  const { t } = useTranslation('theme')
  const { situation } = useHere()
  const complain = useComplaint()
  if (!refusal) return null
  const why = () => {
    if (refusal.id === 'board-closed') return t('closed')
    if (!openingIsOver(situation)) return t('afterOpening')
    return refusal.id === 'not-allowed' ? t('readAlong') : complain(refusal)
  }
  return <p className="hint">{why()}</p>
}
