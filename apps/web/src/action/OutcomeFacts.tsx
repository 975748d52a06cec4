import { type Language, type Outcome, pickWords, type VoiceGroup } from '@firsthand/model'
import { Voice } from '../look/VoiceMark.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Action.module.css'
import { dayIn } from './day.ts'

type Props = {
  outcome: Outcome
  voices: readonly VoiceGroup[]
  /** The reader's own way to write days. */
  locale: string
}

/** What belongs to what was written down: who and by when, the reason, or what each group holds. */
export function OutcomeFacts({ outcome, voices, locale }: Props) {
  const { t, i18n } = useTranslation('action')
  const say = (words: VoiceGroup['label']) => pickWords(words, i18n.language as Language)
  if (outcome.is === 'unmet') {
    return (
      <p>
        <b>{t('because')}</b> {outcome.reason}
      </p>
    )
  }
  const facts: [name: string, value: string, none?: string][] =
    outcome.is === 'action'
      ? [
          [t('who'), outcome.who, t('nobodyYet')],
          [t('by'), outcome.by ? dayIn(outcome.by, locale) : '', t('noDate')],
          [t('power'), t(`powers.${outcome.power}`)],
          [t('needs'), outcome.needs],
        ]
      : [[t('panel'), outcome.panel, t('panelOpen')]]
  return (
    <>
      <dl className={styles.facts}>
        {facts
          .filter(([, value, none]) => value || none)
          .map(([name, value, none]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value || <span className="quiet">{none}</span>}</dd>
            </div>
          ))}
      </dl>
      {outcome.is === 'stalemate' && (
        <>
          <h4 className={styles.small}>{t('holds')}</h4>
          <ul className={styles.holds}>
            {voices.map(({ id, mark, label }) => (
              <li key={id}>
                <Voice mark={mark}>{say(label)}</Voice>
                <p>{outcome.holds[id] || '–'}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
