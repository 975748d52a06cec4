import type { ContributionView, Theme } from '@firsthand/model'
import { ListChecks, Pencil } from 'lucide-react'
import { useState } from 'react'
import { useHere } from '../board/here.ts'
import { one } from '../live/record.ts'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { Said } from '../look/Said.tsx'
import { seenEmotion } from '../look/seen-emotion.ts'
import { Voice } from '../look/VoiceMark.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { inOrder, inTheme, senseOf } from './sense.ts'
import styles from './Theme.module.css'
import { themeAnchor } from './theme-anchor.ts'
import { Unexpected } from './Unexpected.tsx'

/** How much of a theme stands open at first. */
const atFirst = 3

type Props = { theme: Theme; arranges: boolean; onChoose: () => void; onChange: () => void }

/** A theme: its name, how many of each voice group are in it, and what they said. */
export function ThemeCard({ theme, arranges, onChoose, onChange }: Props) {
  const { t } = useTranslation('theme')
  const { held, say, voices } = useHere()
  const [open, setOpen] = useState(false)
  const { insights } = senseOf(held)
  const inIt = inOrder(
    inTheme(held, theme),
    (one(held, 'journey')?.touchpoints ?? []).map(({ id }) => id),
    voices.map(({ id }) => id),
  )
  // Lived experience first here too, whatever the moment.
  const byVoice = voices.map((voice) => ({ voice, of: inIt.filter((one) => one.voice === voice.id) }))
  const ordered = byVoice.flatMap(({ of }) => of)
  const shown = open ? ordered : ordered.slice(0, atFirst)
  const anchor = themeAnchor(theme.id)
  return (
    <section className={`card ${styles.theme}`} aria-labelledby={anchor}>
      <h2 id={anchor} tabIndex={-1}>
        {theme.title}
      </h2>
      <ul className={styles.counts}>
        {byVoice.map(({ voice, of }) => (
          <li key={voice.id}>
            <Voice mark={voice.mark}>{t('countOf', { voice: say(voice.label), count: of.length })}</Voice>
          </li>
        ))}
      </ul>
      <Unexpected insight={insights.get(theme.id)} />
      {ordered.length === 0 && <p className="quiet">{t('empty')}</p>}
      <ul className={styles.said}>
        {shown.map((one) => (
          <SaidInTheme key={one.id} contribution={one} />
        ))}
      </ul>
      <p className="row">
        {ordered.length > shown.length && (
          <Button
            aria-label={t('showAllOf', { count: ordered.length, title: theme.title })}
            onClick={() => setOpen(true)}
          >
            {t('showAll', { count: ordered.length })}
          </Button>
        )}
        {arranges && (
          <>
            <Button aria-label={t('chooseFor', { title: theme.title })} onClick={onChoose}>
              <Icon of={ListChecks} />
              {t('choose')}
            </Button>
            <Button aria-label={t('changeOf', { title: theme.title })} onClick={onChange}>
              <Icon of={Pencil} />
              {t('change')}
            </Button>
          </>
        )}
      </p>
    </section>
  )
}

function SaidInTheme({ contribution }: { contribution: ContributionView }) {
  const { held, say, facts, language } = useHere()
  const voice = facts.voices.find(({ id }) => id === contribution.voice)
  if (!voice) return null
  const { passage, valence, emotions, about, writtenDownBy } = contribution.kept
  return (
    <li>
      <Said
        mark={voice.mark}
        voice={say(voice.label)}
        passage={passage}
        valence={valence}
        emotions={emotions.map((word) => seenEmotion(word, facts.deck, language))}
        about={about}
        by={contribution.name}
        writtenDownBy={writtenDownBy}
        contentNote={contribution.contentNote}
      >
        <Unexpected insight={senseOf(held).insights.get(contribution.id)} />
      </Said>
    </li>
  )
}
