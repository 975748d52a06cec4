import type { EmotionDeck, EmotionWord, Language } from '@firsthand/model'
import { Check } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../look/Button.tsx'
import { EmotionPicture } from '../look/EmotionPicture.tsx'
import { Icon } from '../look/Icon.tsx'
import { seenEmotion } from '../look/seen-emotion.ts'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Composer.module.css'
import { sameWord } from './draft.ts'

/** The most emotion words that one contribution may have. */
const MOST = 12

type Props = { deck: EmotionDeck; chosen: readonly EmotionWord[]; onChoose: (words: EmotionWord[]) => void }

/** Which words fit? Any of the board's, or one's own; or none. */
export function EmotionWords({ deck, chosen, onChoose }: Props) {
  const { t, i18n } = useTranslation(['composer', 'parts'])
  const [own, setOwn] = useState('')
  const [seen, setSeen] = useState(() => chosen.filter((word) => 'own' in word))
  const offered: EmotionWord[] = [...deck.map(({ id }) => ({ deck: id })), ...seen]
  const has = (word: EmotionWord) => chosen.some((other) => sameWord(other, word))
  const toggle = (word: EmotionWord) =>
    onChoose(has(word) ? chosen.filter((other) => !sameWord(other, word)) : [...chosen, word])

  /** Also when the field is left: who writes a word and goes straight on means it. */
  function add() {
    if (chosen.length >= MOST) return
    const word = { own: own.trim().slice(0, 30) }
    setOwn('')
    if (word.own === '' || has(word)) return
    if (!seen.some((other) => sameWord(other, word))) setSeen([...seen, word])
    onChoose([...chosen, word])
  }

  return (
    <>
      <fieldset>
        <legend className="vh">{t('words')}</legend>
        <div className={`chips ${styles.cards}`}>
          {offered.map((word) => {
            const { text, picture } = seenEmotion(word, deck, i18n.language as Language)
            return (
              <label className="chip" key={text}>
                <input
                  type="checkbox"
                  checked={has(word)}
                  disabled={!has(word) && chosen.length >= MOST}
                  onChange={() => toggle(word)}
                />
                <span>
                  {picture && <EmotionPicture name={picture} />}
                  <b>{text}</b>
                  <Icon of={Check} />
                </span>
              </label>
            )
          })}
        </div>
      </fieldset>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        <label className="field small" htmlFor="own-word">
          {t('ownWord')}
        </label>
        <div className={styles.own}>
          <input
            id="own-word"
            type="text"
            value={own}
            maxLength={30}
            autoComplete="off"
            onChange={(event) => setOwn(event.target.value)}
            onBlur={add}
          />
          <Button type="submit" disabled={chosen.length >= MOST}>
            {t('parts:add')}
          </Button>
        </div>
      </form>
    </>
  )
}
