import { can, type Reflection } from '@firsthand/model'
import { useState } from 'react'
import { Link } from 'wouter'
import { useHere } from '../board/here.ts'
import { all } from '../live/record.ts'
import { Button } from '../look/Button.tsx'
import { Notice } from '../look/Notice.tsx'
import { Page } from '../pages/Page.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { OpenReflection } from './OpenReflection.tsx'
import { OpenWords } from './OpenWords.tsx'
import { ReflectForm } from './ReflectForm.tsx'
import styles from './Reflection.module.css'
import { RevealReflection } from './RevealReflection.tsx'
import { Spreads } from './Spreads.tsx'

/** How it was to take part: answering, the answers of each group, and for facilitators asking. */
export default function ReflectionPage() {
  const { t } = useTranslation('reflection')
  const { held, facts, actor, situation, client } = useHere()
  const [opening, setOpening] = useState(false)
  const reflections = all(held, 'reflection')
  const running = reflections.filter(({ state }) => state.is === 'open')
  const early = can(actor, 'reflection.open', situation)
  return (
    <Page title={`${t('title')} · ${facts.title}`} className={styles.page}>
      <header className={styles.head}>
        <p>
          <Link className="link" href={actor.is === 'facilitator' ? `${client.home}/desk` : client.home}>
            {t('toBoard')}
          </Link>
        </p>
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
      </header>
      {actor.is === 'facilitator' && running.length === 0 && early === null && (
        <p>
          <Button aria-haspopup="dialog" onClick={() => setOpening(true)}>
            {t('open')}
          </Button>
        </p>
      )}
      {actor.is === 'facilitator' && early?.id === 'not-in-this-phase' && <p className="hint">{t('early')}</p>}
      {reflections.length === 0 && <Notice>{t('nothing')}</Notice>}
      {running.map((reflection) => (
        <Running key={reflection.id} reflection={reflection} />
      ))}
      {reflections.map(({ id, statements, state }) =>
        state.is === 'shown' ? (
          <section key={id} className={`card ${styles.part}`} aria-labelledby={`reflection-${id}`}>
            <h2 id={`reflection-${id}`}>{t('shown')}</h2>
            <p className="small quiet">{t('perGroup')}</p>
            <Spreads statements={statements} counted={state.counted} />
            <OpenWords reflection={id} words={state.words} />
          </section>
        ) : null,
      )}
      {opening && <OpenReflection onClose={() => setOpening(false)} />}
    </Page>
  )
}

function Running({ reflection }: { reflection: Reflection }) {
  const { t } = useTranslation('reflection')
  const { actor, situation } = useHere()
  const voice = actor.is === 'participant' ? actor.voice : null
  const answers = voice !== null && reflection.keys[voice] !== undefined
  return (
    <section className={`card ${styles.part}`} aria-label={t('title')}>
      {answers && voice !== null && <ReflectForm reflection={reflection} voice={voice} />}
      {!answers && <p className="quiet">{t(voice === null ? 'onlyGroups' : 'notYours')}</p>}
      {can(actor, 'reflection.reveal', situation) === null && <RevealReflection reflection={reflection.id} />}
    </section>
  )
}
