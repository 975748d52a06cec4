import { type Language, pickWords } from '@firsthand/model'
import { useSyncExternalStore } from 'react'
import { useBoard } from '../live/Board.tsx'
import { type Held, one } from '../live/record.ts'
import { Voice } from '../look/VoiceMark.tsx'
import { inTheme } from '../theme/sense.ts'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Canvas.module.css'

/** A theme as a frame: its name, and how many of each voice group are in it. The copies of cards lie on it as shapes of their own. */
export function ThemePart({ theme: id }: { theme: string }) {
  const { t, i18n } = useTranslation('theme')
  const { held, board } = useBoard()
  const theme = useSyncExternalStore(held.subscribe, () => one(held.get(), 'theme', id))
  const facts = useSyncExternalStore(held.subscribe, () => one(held.get(), 'board', board))
  // As one text: it is drawn anew only when a number changes.
  const counts = useSyncExternalStore(held.subscribe, () => countsIn(held.get(), id))
  if (!theme || !facts) return null
  const of = counts.split(' ')
  const voices = facts.voices.toSorted((a, b) => Number(b.livedExperience) - Number(a.livedExperience))
  return (
    <section className={styles.theme} aria-label={theme.title}>
      <h2>{theme.title}</h2>
      <p>
        {voices.map((voice) => {
          const count = of.filter((one) => one === voice.id).length
          return (
            <Voice mark={voice.mark} key={voice.id}>
              {t('countOf', { voice: pickWords(voice.label, i18n.language as Language), count })}
            </Voice>
          )
        })}
      </p>
      {counts === '' && <p className="quiet">{t('empty')}</p>}
    </section>
  )
}

/** The voice groups of all that is in a theme. */
function countsIn(held: Held, id: string): string {
  const theme = one(held, 'theme', id)
  if (!theme) return ''
  return inTheme(held, theme)
    .map(({ voice }) => voice)
    .join(' ')
}
