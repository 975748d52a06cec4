import { type DeckName, deckProblem, type EmotionDeck, emotionDecks, type Language } from '@firsthand/model'
import { Pencil, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../look/Button.tsx'
import { EmotionPicture } from '../look/EmotionPicture.tsx'
import { Icon } from '../look/Icon.tsx'
import { seenEmotion } from '../look/seen-emotion.ts'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Deck.module.css'
import { DeckCards } from './DeckCards.tsx'

type Props = {
  deck: EmotionDeck
  /** The language in which the board's own words are written. */
  language: Language
  onChange: (deck: EmotionDeck) => void
}

const names = Object.keys(emotionDecks) as DeckName[]
const same = (a: EmotionDeck, b: EmotionDeck) => JSON.stringify(a) === JSON.stringify(b)

/** The emotion words of the board that is being made: a deck that ships, as it is or changed. */
export function DeckPart({ deck, language, onChange }: Props) {
  const { t } = useTranslation('deck')
  const [editing, setEditing] = useState(false)
  /** Words of one's own that choosing a deck has just taken away. */
  const [before, setBefore] = useState<EmotionDeck | null>(null)
  const chosen = names.find((name) => same(deck, emotionDecks[name]))
  const problem = deckProblem(deck)
  function choose(name: DeckName) {
    setBefore(chosen ? null : deck)
    onChange(emotionDecks[name])
  }
  return (
    <>
      <fieldset className={styles.decks}>
        <legend className="vh">{t('choose')}</legend>
        {names.map((name) => (
          <label className="choice" key={name}>
            <input type="radio" name="deck" checked={chosen === name} onChange={() => choose(name)} />
            <span>
              {t(`decks.${name}`)} <small>{t('count', { count: emotionDecks[name].length })}</small>
            </span>
          </label>
        ))}
        {!chosen && (
          <label className="choice">
            <input type="radio" name="deck" checked readOnly />
            <span>
              {t('changed')} <small>{t('count', { count: deck.length })}</small>
            </span>
          </label>
        )}
      </fieldset>
      {before && (
        <p role="status">
          <Button
            onClick={() => {
              onChange(before)
              setBefore(null)
            }}
          >
            <Icon of={Undo2} />
            {t('putBack')}
          </Button>
        </p>
      )}
      {!editing && (
        <ul className={styles.seen} aria-label={t('offered')}>
          {deck.map(({ id }) => {
            const { text, picture } = seenEmotion({ deck: id }, deck, language)
            return (
              <li key={id}>
                {picture && <EmotionPicture name={picture} />}
                {text}
              </li>
            )
          })}
        </ul>
      )}
      {problem && <p className="error">{t(`problems.${problem}`)}</p>}
      {editing && <DeckCards deck={deck} language={language} onChange={onChange} />}
      <p>
        <Button aria-expanded={editing} onClick={() => setEditing(!editing)}>
          <Icon of={Pencil} />
          {t(editing ? 'done' : 'change')}
        </Button>
      </p>
      <p className="hint">{t('source')}</p>
    </>
  )
}
