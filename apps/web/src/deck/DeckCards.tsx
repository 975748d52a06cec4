import { deckLimit, type EmotionCard, type EmotionDeck, type Language } from '@firsthand/model'
import { Plus, Shuffle } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { isLastOfItsSide, mixed, newCard } from './change-deck.ts'
import styles from './Deck.module.css'
import { DeckCard } from './DeckCard.tsx'

type Props = { deck: EmotionDeck; language: Language; onChange: (deck: EmotionDeck) => void }

/** The words one by one: another word, picture or side, another place, away, one more. One of each side stays, and it says why. */
export function DeckCards({ deck, language, onChange }: Props) {
  const { t } = useTranslation('deck')
  const list = useRef<HTMLOListElement>(null)
  const [told, setTold] = useState('')
  const fieldOf = (id: string | undefined) =>
    requestAnimationFrame(() => list.current?.querySelector<HTMLInputElement>(`[data-card="${id}"] input`)?.focus())

  function change(card: EmotionCard, next: EmotionCard) {
    if (next.tone !== card.tone && isLastOfItsSide(deck, card)) return setTold(t('stays'))
    setTold('')
    onChange(deck.map((one) => (one.id === card.id ? next : one)))
  }
  function remove(card: EmotionCard) {
    if (isLastOfItsSide(deck, card)) return setTold(t('stays'))
    setTold('')
    const at = deck.indexOf(card)
    const left = deck.filter(({ id }) => id !== card.id)
    onChange(left)
    fieldOf((left[at] ?? left[at - 1])?.id)
  }
  function move(card: EmotionCard, by: -1 | 1) {
    const at = deck.indexOf(card)
    onChange(deck.toSpliced(at, 1).toSpliced(at + by, 0, card))
  }
  function add() {
    const card = newCard({ [language]: '' })
    onChange([...deck, card])
    fieldOf(card.id)
  }
  return (
    <>
      <p className="hint">{t('stays')}</p>
      <ol className={styles.cards} ref={list}>
        {deck.map((card, at) => (
          <DeckCard
            key={card.id}
            card={card}
            place={at}
            of={deck.length}
            language={language}
            onChange={(next) => change(card, next)}
            onMove={(by) => move(card, by)}
            onRemove={() => remove(card)}
          />
        ))}
      </ol>
      <p className="error" role="alert">
        {told}
      </p>
      <div className="row">
        <Button onClick={add} disabled={deck.length >= deckLimit}>
          <Icon of={Plus} />
          {t('add')}
        </Button>
        <Button onClick={() => onChange(mixed(deck))}>
          <Icon of={Shuffle} />
          {t('mix')}
        </Button>
      </div>
    </>
  )
}
