import { type ContributionView, can, passageText } from '@firsthand/model'
import { useHere } from '../board/here.ts'
import { useOrder } from '../board/use-order.ts'
import { Button } from '../look/Button.tsx'
import { Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'

type Props = { aside: readonly ContributionView[]; onNews: (news: string) => void }

/** What was returned, hidden or let go. Only facilitators see it; what was hidden can come back. */
export function AsidePart({ aside, onNews }: Props) {
  const { t } = useTranslation(['desk', 'moderation', 'parts'])
  const { actor, situation } = useHere()
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  if (aside.length === 0) return null
  async function bringBack(contribution: string) {
    if (await order({ do: 'contribution.unhide', contribution })) onNews(t('broughtBack'))
  }
  return (
    <details className="small">
      <summary>{t('aside', { count: aside.length })}</summary>
      {refusal && <Refusal why={complain(refusal)} />}
      <ul className="stack">
        {aside.map(({ id, kept, desk }) => {
          const state = desk?.state
          const words = passageText(kept.passage, (reason) => `[${t(`parts:blackedOut.${reason}`)}]`)
          return (
            <li key={id} className="card">
              <p>{words || t('noWords')}</p>
              <p className="quiet">
                {state?.is === 'returned' && t('wasReturned', { note: state.note })}
                {state?.is === 'let-go' && t('wasLetGo', { reason: state.reason })}
                {state?.is === 'hidden' &&
                  (state.reason
                    ? t('wasHiddenFor', { reason: t(`moderation:hideReasons.${state.reason}`) })
                    : t('wasHidden'))}
              </p>
              {state?.is === 'hidden' && can(actor, 'contribution.unhide', situation) === null && (
                <Button disabled={busy} onClick={() => void bringBack(id)}>
                  {t('bringBack')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
