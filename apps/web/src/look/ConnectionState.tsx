import { CloudOff, RefreshCw, Wifi } from 'lucide-react'
import { useTranslation } from '../words/useTranslation.ts'
import { Icon } from './Icon.tsx'

export type Connection = 'live' | 'catching-up' | 'offline'

/** Always visible on a board: live, catching up, or offline with what is not saved yet. Said aloud when it changes. */
export function ConnectionState({ state, unsent }: { state: Connection; unsent: number }) {
  const { t } = useTranslation('parts')
  const kept = unsent > 0 ? t('notSaved', { count: unsent }) : ''
  return (
    <span className={`line-state ${state}`} role="status">
      <Icon of={state === 'live' ? Wifi : state === 'offline' ? CloudOff : RefreshCw} />
      <span>
        {state === 'live' ? t('live') : state === 'offline' ? t('offline') : t('catchingUp')}
        {kept && <> · {kept}</>}
      </span>
    </span>
  )
}
