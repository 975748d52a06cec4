import type { Action, ContributionView } from '@firsthand/model'
import { useState } from 'react'
import { useHere } from '../board/here.ts'
import { one } from '../live/record.ts'
import { Button } from '../look/Button.tsx'
import { Said } from '../look/Said.tsx'
import { inOrder, senseOf } from '../theme/sense.ts'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Action.module.css'
import { useStanding } from './use-answers.ts'

/** How many contributions stand open at first. */
const atFirst = 2

/** What something answers: its themes, and what people said, lived experience first. */
export function YouSaid({ action }: { action: Action }) {
  const { t } = useTranslation(['action', 'theme'])
  const { held, voices } = useHere()
  const [open, setOpen] = useState(false)
  const { said, themes } = senseOf(held)
  const answers = useStanding()(action.answers)
  const ordered = inOrder(
    answers.contributions.flatMap((id) => said.get(id) ?? []),
    (one(held, 'journey')?.touchpoints ?? []).map(({ id }) => id),
    voices.map(({ id }) => id),
  )
  const all = voices.flatMap(({ id }) => ordered.filter(({ voice }) => voice === id))
  const shown = open ? all : all.slice(0, atFirst)
  return (
    <>
      {answers.themes.length > 0 && (
        <p className={styles.themes}>
          {answers.themes.map((id) => (
            <span className="tag" key={id}>
              {themes.find((theme) => theme.id === id)?.title}
            </span>
          ))}
        </p>
      )}
      {all.length === 0 && answers.themes.length === 0 && <p className="quiet">{t('nothingChosen')}</p>}
      <ul className={styles.said}>
        {shown.map((contribution) => (
          <One key={contribution.id} contribution={contribution} />
        ))}
      </ul>
      {all.length > shown.length && (
        <p>
          <Button
            aria-label={t('theme:showAllOf', { count: all.length, title: action.outcome.what })}
            onClick={() => setOpen(true)}
          >
            {t('theme:showAll', { count: all.length })}
          </Button>
        </p>
      )}
    </>
  )
}

function One({ contribution }: { contribution: ContributionView }) {
  const { facts, say } = useHere()
  const voice = facts.voices.find(({ id }) => id === contribution.voice)
  if (!voice) return null
  const { passage, valence, writtenDownBy } = contribution.kept
  return (
    <li>
      <Said
        mark={voice.mark}
        voice={say(voice.label)}
        passage={passage}
        valence={valence}
        by={contribution.name}
        writtenDownBy={writtenDownBy}
        contentNote={contribution.contentNote}
      />
    </li>
  )
}
