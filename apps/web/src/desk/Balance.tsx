import { Lightbulb } from 'lucide-react'
import { useHere } from '../board/here.ts'
import { all, one } from '../live/record.ts'
import { Icon } from '../look/Icon.tsx'
import { Voice } from '../look/VoiceMark.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Balance.module.css'
import { balanceOf, type Share, saidFirst, type Tip, tipOf } from './balance.ts'

/** How much of what stands on the board, and of its words, came from each voice group; and one plain suggestion when it tips. */
export function Balance() {
  const { t } = useTranslation('desk')
  const { held, phase, voices, say, facts } = useHere()
  const now = facts.plan.findIndex(({ id }) => id === phase.id)
  const opens = (voice: string) => facts.plan.slice(now + 1).find(({ voices }) => voices[voice]?.contribute)
  const balance = balanceOf(all(held, 'contribution'), voices)
  const opening = facts.plan.find(({ kind }) => kind === 'opening')?.id ?? ''
  const first = saidFirst(all(held, 'record'), opening)
  const tip = phase.kind === 'closed' ? null : tipOf(balance, one(held, 'here')?.voices ?? {}, first)
  return (
    <section aria-labelledby="balance">
      <h3 id="balance">{t('balance')}</h3>
      <ul className={styles.balance}>
        {balance.map((share) => {
          const { voice, said } = share
          const later = said === 0 && phase.voices[voice.id]?.contribute !== true ? opens(voice.id) : undefined
          return (
            <li key={voice.id}>
              <Voice mark={voice.mark}>{say(voice.label)}</Voice>
              {later ? (
                <p className={styles.later}>{t('speakIn', { phase: say(later.title) })}</p>
              ) : (
                <Parts share={share} />
              )}
            </li>
          )
        })}
      </ul>
      {tip && <TipHere tip={tip} />}
    </section>
  )
}

/** A group's part of the contributions and of the words: as bars, and in figures. */
function Parts({ share }: { share: Share }) {
  const { t } = useTranslation('desk')
  const { locale } = useHere()
  const { voice, said, words, ofSaid, ofWords } = share
  const percent = (part: number) => part.toLocaleString(locale, { style: 'percent' })
  return (
    <div className={styles.parts}>
      {[
        { part: ofSaid, text: t('saidCount', { count: said }) },
        { part: ofWords, text: t('words', { count: words }) },
      ].map(({ part, text }, at) => (
        <p key={at === 0 ? 'said' : 'words'}>
          <span className={styles.bar} aria-hidden="true">
            <i
              className={voice.livedExperience ? styles.lived : undefined}
              style={{ inlineSize: `${Math.round(part * 100)}%` }}
            />
          </span>
          <span className="num">
            {text} <span className="quiet">{percent(part)}</span>
          </span>
        </p>
      ))}
    </div>
  )
}

/** What tips, and what a facilitator could do: people decide. */
function TipHere({ tip }: { tip: Tip }) {
  const { t } = useTranslation('desk')
  const { say, language } = useHere()
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  const words =
    tip.is === 'quiet'
      ? t('tip.quiet', { group: say(tip.voice.label) })
      : t(`tip.${tip.is}`, { groups: list.format(tip.voices.map(({ label }) => say(label))), tenths: tip.tenths })
  return (
    <p className={styles.tip}>
      <Icon of={Lightbulb} />
      <span>{words}</span>
    </p>
  )
}
