import { cardSize } from '@firsthand/canvas'
import { type ContributionView, type Language, pickWords } from '@firsthand/model'
import { emotionWords } from '@firsthand/report'
import { createContext, use, useSyncExternalStore } from 'react'
import { useBoard } from '../live/Board.tsx'
import { one } from '../live/record.ts'
import { Said } from '../look/Said.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Canvas.module.css'

/** How a card asks to be read whole. */
export const OpenCard = createContext<(contribution: string) => void>(() => {})

/** One view of the record, followed by itself: a card is drawn anew only when its own contribution changes. */
function useContribution(id: string): ContributionView | null {
  const { held } = useBoard()
  return useSyncExternalStore(held.subscribe, () => one(held.get(), 'contribution', id))
}

/** A contribution as it lies on the canvas. */
export function CardPart({ contribution: id }: { contribution: string }) {
  const { t, i18n } = useTranslation('canvas')
  const client = useBoard()
  const open = use(OpenCard)
  const contribution = useContribution(id)
  const facts = useSyncExternalStore(client.held.subscribe, () => one(client.held.get(), 'board', client.board))
  const voice = facts?.voices.find((group) => group.id === contribution?.voice)
  if (!contribution || !facts || !voice) return null
  const language = i18n.language as Language
  const { passage, valence, emotions, about } = contribution.kept
  const { lines, isWhole } = cardSize(contribution.kept, contribution.contentNote)
  return (
    <article
      className={styles.card}
      style={{ '--lines': lines, '--by': contribution.kept.writtenDownBy ? 2 : 1 } as React.CSSProperties}
    >
      <Said
        mark={voice.mark}
        voice={pickWords(voice.label, language)}
        passage={passage}
        valence={valence}
        emotions={emotionWords(emotions, facts.deck).map((word) => ({ text: pickWords(word, language) }))}
        about={about}
        by={contribution.name}
        writtenDownBy={contribution.kept.writtenDownBy}
        contentNote={contribution.contentNote}
        under="stays"
      >
        {!isWhole && (
          <button
            type="button"
            className={`link ${styles.whole}`}
            onPointerDown={(event) => event.stopPropagation()}
            onClick={() => open(id)}
          >
            {t('readWhole')}
          </button>
        )}
      </Said>
    </article>
  )
}
