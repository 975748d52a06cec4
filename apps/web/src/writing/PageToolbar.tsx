import type { PageActions } from '@firsthand/writing'
import {
  Bold,
  Heading,
  Italic,
  List,
  type LucideIcon,
  MessageSquareQuote,
  Redo2,
  StickyNote,
  Undo2,
} from 'lucide-react'
import { useRef, useState, useSyncExternalStore } from 'react'
import { Icon } from '../look/Icon.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Pages.module.css'

type Tool = { name: string; icon: LucideIcon; does: () => void; pressed?: boolean; off?: boolean; opens?: boolean }
type Props = {
  actions: PageActions
  /** The id of the page that the tools work on. */
  controls: string
  /** What can be put in beside text: cards into the agreement, what was said into the other pages. */
  puts: 'card' | 'quote'
  onPut: () => void
}

/** The tools of a page, as one stop of the Tab key: arrows, Home and End go from tool to tool. */
export function PageToolbar({ actions, controls, puts, onPut }: Props) {
  const { t } = useTranslation('pages')
  const { block, bold, italic, canUndo, canRedo } = useSyncExternalStore(actions.subscribe, () => actions.state)
  const bar = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(0)
  const isHeading = block === 'heading-2' || block === 'heading-3'
  const tools: Tool[] = [
    {
      name: t('heading'),
      icon: Heading,
      pressed: isHeading,
      does: () => (isHeading ? actions.paragraph() : actions.heading(2)),
    },
    { name: t('list'), icon: List, pressed: block === 'bullets', does: actions.bullets },
    { name: t('bold'), icon: Bold, pressed: bold, does: actions.bold },
    { name: t('italic'), icon: Italic, pressed: italic, does: actions.italic },
    { name: t('undo'), icon: Undo2, off: !canUndo, does: actions.undo },
    { name: t('redo'), icon: Redo2, off: !canRedo, does: actions.redo },
    { name: t(puts), icon: puts === 'card' ? StickyNote : MessageSquareQuote, opens: true, does: onPut },
  ]
  const last = tools.length - 1
  const steps: Record<string, number> = {
    ArrowRight: Math.min(at + 1, last),
    ArrowLeft: Math.max(at - 1, 0),
    Home: 0,
    End: last,
  }
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={t('tools')}
      aria-controls={controls}
      className={`${styles.tools} no-print`}
      onKeyDown={(event) => {
        const next = steps[event.key]
        if (next === undefined) return
        event.preventDefault()
        setAt(next)
        bar.current?.querySelectorAll('button')[next]?.focus()
      }}
    >
      {tools.map(({ name, icon, does, pressed, off = false, opens }, place) => (
        <button
          key={name}
          type="button"
          title={name}
          tabIndex={place === at ? 0 : -1}
          aria-pressed={pressed}
          aria-disabled={off || undefined}
          aria-haspopup={opens ? 'dialog' : undefined}
          onFocus={() => setAt(place)}
          // The caret, and on a phone the keyboard, stay where they are.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => !off && does()}
        >
          <Icon of={icon} />
          <span className={opens ? styles.word : undefined}>{name}</span>
        </button>
      ))}
    </div>
  )
}
