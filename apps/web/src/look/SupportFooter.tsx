import { HeartHandshake } from 'lucide-react'
import { useTranslation } from '../words/useTranslation.ts'
import { Icon } from './Icon.tsx'

/** Whom to turn to, on every screen of a board. Nothing is shown when the facilitator gave nobody. */
export function SupportFooter({ contact, children }: { contact: string | undefined; children?: React.ReactNode }) {
  const { t } = useTranslation('parts')
  if (!contact && !children) return null
  return (
    <footer className="foot no-print">
      {contact && (
        <span>
          <Icon of={HeartHandshake} /> {t('support')} <b>{contact}</b>
        </span>
      )}
      {children}
    </footer>
  )
}
