import { type Action, actionLimit, can } from '@firsthand/model'
import { Plus } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { useHere } from '../board/here.ts'
import { useOrder } from '../board/use-order.ts'
import LaterHere from '../follow-up/LaterHere.tsx'
import { all } from '../live/record.ts'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { Notice, Refusal } from '../look/Notice.tsx'
import { Page } from '../pages/Page.tsx'
import { UndoBand } from '../theme/UndoBand.tsx'
import { WhyNot } from '../theme/WhyNot.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Action.module.css'
import { ActionCard } from './ActionCard.tsx'
import { ActionForm } from './ActionForm.tsx'
import { actionAnchor } from './action-anchor.ts'
import { TellNews } from './TellNews.tsx'
import { useStanding } from './use-answers.ts'

type Open = { is: 'add' } | { is: 'change' | 'tell'; action: Action } | null

/** You said → we will → we did: promises with what became of them, needs that can't be met, and what goes to others. */
export default function ActionsPage() {
  const { t } = useTranslation(['action', 'followUp'])
  const { client, held, actor, situation, facts, phase } = useHere()
  const [open, setOpen] = useState<Open>(null)
  const [news, setNews] = useState('')
  const [gone, setGone] = useState<Action | null>(null)
  const [saved, setSaved] = useState<string | null>(null)
  const { order, refusal: notRemoved } = useOrder()
  const complain = useComplaint()
  const standing = useStanding()
  const actions = all(held, 'action')
  const refusal = can(actor, 'action.put', situation)
  const tells = can(actor, 'action.tell', situation) === null
  const arrived = saved !== null && actions.some(({ id }) => id === saved)
  useEffect(() => {
    if (!arrived || saved === null) return
    requestAnimationFrame(() => document.getElementById(actionAnchor(saved))?.focus())
    setSaved(null)
  }, [arrived, saved])
  const close = () => setOpen(null)
  async function remove(action: Action): Promise<boolean> {
    if (!(await order({ do: 'action.remove', action: action.id }))) return false
    setNews(t('removed', { what: action.outcome.what }))
    setGone(action)
    return true
  }
  return (
    <div className={styles.lay}>
      <Page title={`${t('title')} · ${facts.title}`}>
        <header className={styles.head}>
          <div>
            <h1>{t('title')}</h1>
            <p>{t('lead')}</p>
            {phase.kind === 'closed' ? (
              <p className="hint">{t('closed', { facilitator: facts.host.name })}</p>
            ) : (
              <WhyNot refusal={refusal} />
            )}
          </div>
          {refusal === null &&
            (actions.length < actionLimit ? (
              <Button kind="primary" aria-haspopup="dialog" onClick={() => setOpen({ is: 'add' })}>
                <Icon of={Plus} />
                {t('add')}
              </Button>
            ) : (
              <p className="hint">{t('full', { most: actionLimit })}</p>
            ))}
        </header>
        <p className="vh" role="status">
          {news}
        </p>
        {notRemoved && <Refusal why={complain(notRemoved)} />}
        {actions.length === 0 && (
          <Notice>
            <p>{t('none')}</p>
            {refusal === null && <p>{t('noneHow')}</p>}
          </Notice>
        )}
        {(['action', 'unmet', 'stalemate'] as const).map((kind) => {
          const these = actions.filter(({ outcome }) => outcome.is === kind)
          if (these.length === 0) return null
          return (
            <section key={kind} className={styles.kind} aria-labelledby={`kind-${kind}`}>
              <h2 id={`kind-${kind}`} tabIndex={-1}>
                {t(`headings.${kind}`)}
              </h2>
              <ul className={styles.cards}>
                {these.map((action) => (
                  <ActionCard
                    key={action.id}
                    action={action}
                    onChange={refusal === null ? () => setOpen({ is: 'change', action }) : null}
                    onTell={tells ? () => setOpen({ is: 'tell', action }) : null}
                  />
                ))}
              </ul>
            </section>
          )
        })}
        {actor.is === 'facilitator' ? (
          <p>
            <Link className="link" href={`${client.home}/links#afterwards`}>
              {t('followUp:toLinks')}
            </Link>
          </p>
        ) : (
          phase.kind !== 'closed' && <LaterHere />
        )}
        {gone && (
          <UndoBand
            key={gone.id}
            what={t('removed', { what: gone.outcome.what })}
            commands={() => [
              { do: 'action.put', action: gone.id, outcome: gone.outcome, answers: standing(gone.answers) },
            ]}
            onUndone={() => {
              setNews(t('undone', { what: gone.outcome.what }))
              setGone(null)
              setSaved(gone.id)
            }}
            onClose={() => setGone(null)}
          />
        )}
        {(open?.is === 'add' || open?.is === 'change') && (
          <ActionForm
            action={open.is === 'change' ? open.action : null}
            onClose={close}
            onSaved={(id) => {
              setSaved(id)
              setNews(t('saved'))
            }}
            onRemove={remove}
          />
        )}
        {open?.is === 'tell' && <TellNews action={open.action} onClose={close} onNews={setNews} />}
      </Page>
    </div>
  )
}
