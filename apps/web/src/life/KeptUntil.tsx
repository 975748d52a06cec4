import { useHere } from '../board/here.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { warnedBefore } from './forgotten-on.ts'
import { SoonForgotten } from './SoonForgotten.tsx'
import { useLife } from './use-life.ts'

/** For facilitators where the session is taken home: until when the board is there at all; in its last weeks as a notice. */
export default function KeptUntil() {
  const { t } = useTranslation('life')
  const { facts } = useHere()
  const life = useLife()
  if (!life || facts.rehearsal) return null
  if (life.days <= warnedBefore) return <SoonForgotten takeHome={false} />
  return <p className="small">{t('keptUntil', { date: life.on })}</p>
}
