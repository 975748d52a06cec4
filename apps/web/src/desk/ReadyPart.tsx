import { type ContributionView, can, passageText } from '@firsthand/model'
import { Eye } from 'lucide-react'
import { useHere } from '../board/here.ts'
import { useOrder } from '../board/use-order.ts'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'

type Props = { ready: readonly ContributionView[]; onNews: (news: string) => void }

/** What is published and not shown yet: everybody sees it at the same moment, in one shuffle. */
export function ReadyPart({ ready, onNews }: Props) {
  const { t } = useTranslation(['desk', 'moderation', 'parts'])
  const { actor, situation } = useHere()
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  if (ready.length === 0) return null
  async function reveal() {
    if (await order({ do: 'queue.reveal' })) onNews(t('revealed'))
  }
  return (
    <div className="card stack">
      <h3>{t('readyToShow', { count: ready.length })}</h3>
      <p className="small quiet">{t('revealWhy')}</p>
      {refusal && <Refusal why={complain(refusal)} />}
      {can(actor, 'queue.reveal', situation) === null && (
        <Button disabled={busy} onClick={() => void reveal()}>
          <Icon of={Eye} />
          {t('reveal')}
        </Button>
      )}
      <details className="small">
        <summary>{t('readyList')}</summary>
        <ul className="stack">
          {ready.map((contribution) => {
            const { passage } = contribution.desk?.revision?.kept ?? contribution.kept
            const words = passageText(passage, (reason) => `[${t(`parts:blackedOut.${reason}`)}]`)
            return (
              <li key={contribution.id} className="row">
                <span style={{ flex: 1 }}>{words || t('noWords')}</span>
                {contribution.desk?.state.is === 'ready' && (
                  <Button
                    disabled={busy}
                    onClick={() => void order({ do: 'contribution.hide', contribution: contribution.id })}
                  >
                    {t('moderation:hide')}
                  </Button>
                )}
              </li>
            )
          })}
        </ul>
      </details>
    </div>
  )
}
