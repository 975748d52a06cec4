import { useNews } from '../live/Board.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { bell, chooseBell } from './bell.ts'

/** A soft bell at the end of the time, on this device only. Off unless somebody wants it. */
export function BellChoice() {
  const { t } = useTranslation('leading')
  return (
    <label className="chip sm no-print">
      <input type="checkbox" checked={useNews(bell)} onChange={(event) => chooseBell(event.target.checked)} />
      <span>{t('bell')}</span>
    </label>
  )
}
