import { HeartHandshake } from 'lucide-react'
import { useHere } from '../board/here.ts'
import { Icon } from '../look/Icon.tsx'
import { useTranslation } from '../words/useTranslation.ts'

/** What it costs that nobody can see who wrote: somebody in danger can't be found. So help is spoken of to everybody. */
export function AnonymityCost() {
  const { t } = useTranslation('moderation')
  const { facts } = useHere()
  return (
    <div className="note">
      <Icon of={HeartHandshake} />
      <div>
        <p>
          <b>{t('cost')}</b> {t('costDanger')} {facts.support && <b>{t('costHelp', { support: facts.support })}</b>}
        </p>
      </div>
    </div>
  )
}
