import { type FollowUp, type Language, pickWords, type Quote } from '@firsthand/model'
import { useState } from 'react'
import styles from '../action/Action.module.css'
import { Button } from '../look/Button.tsx'
import { Said } from '../look/Said.tsx'
import { seenEmotion } from '../look/seen-emotion.ts'
import { useTranslation } from '../words/useTranslation.ts'

/** How many quotes stand open at first; on paper all do. */
const atFirst = 3

type Props = { board: FollowUp['board']; outcome: FollowUp['outcomes'][number] }

/** What an outcome answers: its themes, and what people let leave the room, lived experience first. */
export function Quotes({ board, outcome: { outcome, themes, quotes } }: Props) {
  const { t } = useTranslation('followUp')
  const [open, setOpen] = useState(false)
  const more = quotes.length - atFirst
  return (
    <>
      {themes.length > 0 && (
        <p className={styles.themes}>
          {themes.map((title) => (
            <span className="tag" key={title}>
              {title}
            </span>
          ))}
        </p>
      )}
      {quotes.length + themes.length === 0 && <p className="quiet">{t('noQuotes')}</p>}
      <ul className={styles.said}>
        {quotes.map((quote, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a quote has no id on purpose, and the list comes anew as a whole
          <li key={place} className={!open && place >= atFirst ? 'print-only' : undefined}>
            <One board={board} quote={quote} />
          </li>
        ))}
      </ul>
      {more > 0 && !open && (
        <p className="no-print">
          <Button aria-label={t('moreQuotesOf', { count: more, what: outcome.what })} onClick={() => setOpen(true)}>
            {t('moreQuotes', { count: more })}
          </Button>
        </p>
      )}
    </>
  )
}

function One({ board, quote }: { board: FollowUp['board']; quote: Quote }) {
  const { i18n } = useTranslation('followUp')
  const language = i18n.language as Language
  const voice = board.voices.find(({ id }) => id === quote.voice)
  if (!voice) return null
  return (
    <Said
      mark={voice.mark}
      voice={pickWords(voice.label, language)}
      passage={quote.passage}
      valence={quote.valence}
      emotions={quote.emotions.map((word) => seenEmotion(word, board.deck, language))}
      about={quote.about}
      writtenDownBy={quote.writtenDownBy}
      contentNote={quote.contentNote}
    />
  )
}
