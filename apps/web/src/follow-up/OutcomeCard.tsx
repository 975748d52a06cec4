import type { FollowUp } from '@firsthand/model'
import actionStyles from '../action/Action.module.css'
import { OutcomeFacts } from '../action/OutcomeFacts.tsx'
import { WeDid } from '../action/WeDid.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { Quotes } from './Quotes.tsx'

const second = { action: 'weWill', unmet: 'cannot', stalemate: 'toOthers' } as const

type Props = {
  board: FollowUp['board']
  outcome: FollowUp['outcomes'][number]
  locale: string
  /** Where its owner tells. */
  children?: React.ReactNode
}

/** You said → we will → we did, as everybody with the link reads it. */
export function OutcomeCard({ board, outcome: one, locale, children }: Props) {
  const { t } = useTranslation('action')
  const { outcome } = one
  return (
    <li className={`card ${actionStyles.card}`}>
      <div className={actionStyles.part}>
        <p className={actionStyles.step}>{t('youSaid')}</p>
        <Quotes board={board} outcome={one} />
      </div>
      <div className={actionStyles.part}>
        <p className={actionStyles.step}>{t(second[outcome.is])}</p>
        <h3>{outcome.what}</h3>
        <OutcomeFacts outcome={outcome} voices={board.voices} locale={locale} />
      </div>
      {outcome.is === 'action' && (
        <div className={actionStyles.part}>
          <p className={actionStyles.step}>{t('weDid')}</p>
          <WeDid action={one} locale={locale} />
          {children}
        </div>
      )}
    </li>
  )
}
