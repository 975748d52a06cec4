import { type FollowUp, leastTold } from '@firsthand/model'
import actionStyles from '../action/Action.module.css'
import { Notice } from '../look/Notice.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './FollowUp.module.css'
import { OutcomeCard } from './OutcomeCard.tsx'
import { TellAsOwner } from './TellAsOwner.tsx'

const kinds = ['action', 'unmet', 'stalemate'] as const
const sums = ['done', 'begun', 'promised', 'stopped', 'unmet', 'stalemate'] as const

type Props = { board: string; secret: string; followUp: FollowUp; locale: string; onTold: () => Promise<void> }

/** What will be done, what can't be and what goes to others, of equal weight, with how far it all is at a glance. */
export function OutcomeList({ board, secret, followUp, locale, onTold }: Props) {
  const { t } = useTranslation(['followUp', 'action'])
  const { outcomes, leftOut } = followUp
  const isOwner = followUp.for.is === 'owner'
  const count = (sum: (typeof sums)[number]) =>
    outcomes.filter(({ outcome, progress }) => (outcome.is === 'action' ? progress : outcome.is) === sum).length
  if (outcomes.length === 0) return <Notice>{t(isOwner ? 'ownerNone' : 'none')}</Notice>
  return (
    <>
      {!isOwner && (
        <ul className={styles.sums} aria-label={t('sum')}>
          {sums
            .filter((sum) => count(sum) > 0)
            .map((sum) => (
              <li className="tag" key={sum}>
                {t(`sums.${sum}`, { count: count(sum) })}
              </li>
            ))}
        </ul>
      )}
      {kinds.map((kind) => {
        const these = outcomes.filter(({ outcome }) => outcome.is === kind)
        if (these.length === 0) return null
        return (
          <section key={kind} className={actionStyles.kind} aria-labelledby={`kind-${kind}`}>
            <h2 id={`kind-${kind}`}>{t(`action:headings.${kind}`)}</h2>
            <ul className={actionStyles.cards}>
              {these.map((one) => (
                <OutcomeCard key={one.id} board={followUp.board} outcome={one} locale={locale}>
                  {isOwner && <TellAsOwner board={board} secret={secret} outcome={one} onTold={onTold} />}
                </OutcomeCard>
              ))}
            </ul>
          </section>
        )
      })}
      {leftOut !== 0 && (
        <p className="small quiet">
          {leftOut === null ? t('leftOutSome', { count: leastTold }) : t('leftOut', { count: leftOut })}
        </p>
      )}
    </>
  )
}
