import { useRef, useState } from 'react'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './ChooseWords.module.css'
import { startHere } from './start-here.ts'
import type { Piece } from './words-of-passage.ts'

type Props = {
  pieces: readonly Piece[]
  chosen: ReadonlySet<string>
  onChoose: (chosen: ReadonlySet<string>) => void
  labelledBy: string
}

/**
 * A passage whose words are buttons that stay pressed. One stop of the Tab key: arrows go from word to word, with Shift they take
 * words along, and give them back on the way back; dragging the mouse over words takes them along too.
 */
export function ChooseWords({ pieces, chosen, onChoose, labelledBy }: Props) {
  const { t } = useTranslation('parts')
  const group = useRef<HTMLDivElement>(null)
  const words = pieces.filter((piece) => piece.is === 'word')
  const [at, setAt] = useState(0)
  const drag = useRef<{ from: number; on: boolean } | null>(null)
  /** Where Shift began to take words along, and what was chosen before. */
  const along = useRef<{ from: number; before: ReadonlySet<string> } | null>(null)

  /** Chooses (or lets go) every word from one to another. */
  function choose(from: number, to: number, on: boolean, before = chosen) {
    const next = new Set(before)
    for (const word of words.slice(Math.min(from, to), Math.max(from, to) + 1)) {
      if (on) next.add(word.key)
      else next.delete(word.key)
    }
    onChoose(next)
  }
  function go(to: number, shift: boolean) {
    const next = Math.max(0, Math.min(words.length - 1, to))
    along.current = shift ? (along.current ?? { from: at, before: chosen }) : null
    if (along.current) choose(along.current.from, next, true, along.current.before)
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
            ref={here === 0 ? startHere : undefined}
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
              along.current = null
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
