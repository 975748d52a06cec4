import { type ContributionView, can, passageText } from '@firsthand/model'
import { Eye } from 'lucide-react'
import { useState } from 'react'
import { useHere } from '../board/here.ts'
import { useOrder } from '../board/use-order.ts'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { Refusal } from '../look/Notice.tsx'
import { HideDialog } from '../moderation/HideDialog.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'

type Props = { ready: readonly ContributionView[]; covered: boolean; onNews: (news: string) => void }

/** What is published and not shown yet: everybody sees it at the same moment, in one shuffle. */
export function ReadyPart({ ready, covered, onNews }: Props) {
  const { t } = useTranslation(['desk', 'moderation', 'parts'])
  const { actor, situation } = useHere()
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const [hiding, setHiding] = useState<string | null>(null)
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
      {!covered && (
        <details className="small">
          <summary>{t('readyList')}</summary>
          <ul className="stack">
            {ready.map((contribution) => {
              const { passage } = contribution.desk?.revision?.kept ?? contribution.kept
              const words = passageText(passage, (reason) => `[${t(`parts:blackedOut.${reason}`)}]`) || t('noWords')
              const start = words.length > 40 ? `${words.slice(0, 40)}…` : words
              return (
                <li key={contribution.id} className="row">
                  <span style={{ flex: 1 }}>{words}</span>
                  {contribution.desk?.state.is === 'ready' && (
                    <Button
                      aria-haspopup="dialog"
                      aria-label={t('hideThis', { words: start })}
                      onClick={() => setHiding(contribution.id)}
                    >
                      {t('moderation:hide')}
                    </Button>
                  )}
                </li>
              )
            })}
          </ul>
        </details>
      )}
      {hiding && !covered && <HideDialog contributions={[hiding]} onClose={() => setHiding(null)} onNews={onNews} />}
    </div>
  )
}
