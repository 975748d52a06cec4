import { Ear, MessagesSquare, Pause, Users } from 'lucide-react'
import { useHere } from '../board/here.ts'
import { one } from '../live/record.ts'
import { Icon } from '../look/Icon.tsx'
import { Page } from '../pages/Page.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { AgreementHere } from '../writing/AgreementHere.tsx'
import styles from './ListeningRoom.module.css'
import { SeamLine } from './SeamLine.tsx'

/** Waiting while lived experience speaks: nothing to see, and why. Nothing of the board is on this page, so nothing can leak. */
export default function ListeningRoom() {
  const { t } = useTranslation('listening')
  const { held, facts, phase, next, actor, say } = useHere()
  const here = one(held, 'here')
  const voice = actor.is === 'participant' ? facts.voices.find(({ id }) => id === actor.voice) : undefined
  const group = voice ? say(voice.label) : t('observers')
  const speaking = phase.kind === 'opening'
  const count = voice ? (here?.voices[voice.id] ?? 0) : (here?.observers ?? 0)
  return (
    <Page title={facts.title} className={styles.room}>
      <div className={styles.middle}>
        <div className={styles.why}>
          <h1>{speaking ? t('speaking') : t('gathering')}</h1>
          <SeamLine />
          <p>{voice ? t('nothingYet', { group }) : t('nothingYetObserver')}</p>
          <AgreementHere />
          {speaking ? (
            <p>
              {t('endsWhenReady')} {phase.minutes !== null && t('mayTake', { count: phase.minutes })}
            </p>
          ) : (
            next && <p>{t('thenComes', { phase: say(next.title) })}</p>
          )}
        </div>
        <section className={styles.know} aria-labelledby="while">
          <h2 id="while">{t('while')}</h2>
          <ul>
            <li>
              <Icon of={Ear} />
              <span>{t('surprise')}</span>
            </li>
            <li>
              <Icon of={Pause} />
              <span>{t('defend')}</span>
            </li>
            <li>
              <Icon of={MessagesSquare} />
              <span>{t('waited')}</span>
            </li>
          </ul>
        </section>
      </div>
      <p className={styles.foot}>
        <span>
          <Icon of={Users} /> {t('hereToo', { count, group, facilitator: facts.host.name })}
        </span>
        <span>{t('putDown')}</span>
      </p>
    </Page>
  )
}
