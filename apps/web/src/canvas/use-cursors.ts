import { inks, type ShownAs, shareCursor } from '@firsthand/canvas'
import { presenceIsShown } from '@firsthand/model'
import { useEffect } from 'react'
import type { Editor } from 'tldraw'
import { useHere } from '../board/here.ts'
import { useNews } from '../live/Board.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import type { OpenCanvas } from './open-canvas.ts'

const colors = {
  'gold-circle': 'var(--gold-ink)',
  'blue-square': `var(${inks.blue})`,
  'plum-triangle': `var(${inks.violet})`,
  'green-diamond': `var(${inks.green})`,
  'clay-hexagon': `var(${inks.red})`,
} as const

/** Other people's cursors with their names, and this person's for them: only in phases in which presence is shown (SPEC A4). */
export function useCursors(canvas: OpenCanvas, editor: Editor | null) {
  const { i18n } = useTranslation('canvas')
  const { situation, facts, say } = useHere()
  const together = canvas.layer('layer/together')
  // A recovery brings another document, and another awareness with it.
  useNews(together.state)
  const { awareness } = together
  const shown = presenceIsShown(situation)
  const { voices } = facts
  // biome-ignore lint/correctness/useExhaustiveDependencies: `say` is new at every render and changes only with the language.
  useEffect(() => {
    if (!editor || !shown) return
    const look = ({ name, voice }: ShownAs) => {
      const group = voices.find(({ id }) => id === voice)
      return { name: group ? `${name} · ${say(group.label)}` : name, color: group ? colors[group.mark] : 'var(--ink)' }
    }
    return shareCursor(editor, awareness, look)
  }, [editor, awareness, shown, voices, i18n.language])
}
