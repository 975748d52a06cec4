import { useRef, useState } from 'react'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './ChooseWords.module.css'
import type { Piece } from './words-of-passage.ts'

type Props = {
  pieces: readonly Piece[]
  chosen: ReadonlySet<string>
  onChoose: (chosen: ReadonlySet<string>) => void
  labelledBy: string
}

/**
 * A passage whose words are buttons that stay pressed. One stop of the Tab key: arrows go from word to word, with Shift they take
 * the next word along; dragging the mouse over words does the same.
 */
export function ChooseWords({ pieces, chosen, onChoose, labelledBy }: Props) {
  const { t } = useTranslation('parts')
  const group = useRef<HTMLDivElement>(null)
  const words = pieces.filter((piece) => piece.is === 'word')
  const [at, setAt] = useState(0)
  const drag = useRef<{ from: number; on: boolean } | null>(null)

  /** Chooses (or lets go) every word from one to another. */
  function choose(from: number, to: number, on: boolean) {
    const next = new Set(chosen)
    for (const word of words.slice(Math.min(from, to), Math.max(from, to) + 1)) {
      if (on) next.add(word.key)
      else next.delete(word.key)
    }
    onChoose(next)
  }
  function go(to: number, along: boolean) {
    const next = Math.max(0, Math.min(words.length - 1, to))
    if (along) choose(at, next, true)
    setAt(next)
    group.current?.querySelectorAll('button')[next]?.focus()
  }
  function onKeyDown(event: React.KeyboardEvent) {
    const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }
    const step = steps[event.key]
    if (step !== undefined) go(at + step, event.shiftKey)
    else if (event.key === 'Home') go(0, event.shiftKey)
    else if (event.key === 'End') go(words.length - 1, event.shiftKey)
    else return
    event.preventDefault()
  }

  let place = -1
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would break the words' flow
    <div className={styles.words} ref={group} role="group" aria-labelledby={labelledBy} onKeyDown={onKeyDown}>
      {pieces.map((piece) => {
        if (piece.is === 'mark') {
          return (
            <span className="out" key={piece.key}>
              {t(`blackedOut.${piece.reason}`)}
            </span>
          )
        }
        if (piece.is === 'between') return <span key={piece.key}>{piece.text}</span>
        place += 1
        const here = place
        const on = chosen.has(piece.key)
        return (
          <button
            key={piece.key}
            type="button"
            aria-pressed={on}
            tabIndex={here === at ? 0 : -1}
            onFocus={() => setAt(here)}
            onPointerDown={(event) => {
              // A finger scrolls; only the mouse and the pen draw along the words.
              if (event.pointerType !== 'touch') drag.current = { from: here, on: !on }
            }}
            onPointerEnter={(event) => {
              if (event.buttons === 1 && drag.current) choose(drag.current.from, here, drag.current.on)
            }}
            onClick={(event) => {
              drag.current = null
              if (event.shiftKey) choose(at, here, true)
              else choose(here, here, !on)
            }}
          >
            {piece.text}
          </button>
        )
      })}
    </div>
  )
}
