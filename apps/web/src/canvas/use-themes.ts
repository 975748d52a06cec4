import { CopyShapeUtil, contributionOf, copyOf, type Sorting, ThemeShapeUtil } from '@firsthand/canvas'
import { can } from '@firsthand/model'
import { useCallback, useEffect, useRef } from 'react'
import type { Editor, TLShape } from 'tldraw'
import { useHere } from '../board/here.ts'
import { one } from '../live/record.ts'
import { useTranslation } from '../words/useTranslation.ts'
import type { OpenCanvas } from './open-canvas.ts'

/** Whether a shape that was put down was let go over a theme's frame: then that is what happens with it. */
export type Dropped = (shape: string) => boolean
type Options = {
  canvas: OpenCanvas
  editor: Editor | null
  open: (contribution: string) => void
  onOpen: (theme: string) => void
  onNews: (news: string) => void
}

/**
 * Cards and themes by hand: cards let go over a frame are sorted into it and lie where they lay before; a copy drawn out of its
 * frame is taken out, and sorted into another one when it is let go there.
 */
export function useThemes({ canvas, editor, open, onOpen, onNews }: Options) {
  const { t } = useTranslation('canvas')
  const here = useHere()
  const latest = useRef(here)
  latest.current = here
  const over = useRef<{ theme: string; shapes: Set<string> } | null>(null)
  const onTheme = useCallback<Dropped>((shape) => over.current?.shapes.has(shape) === true, [])

  useEffect(() => {
    if (!editor) return
    const mayNot = () => can(latest.current.actor, 'theme.sort', latest.current.situation) !== null
    async function sort(changes: Sorting[]) {
      if (changes.length === 0 || mayNot()) return
      if ((await canvas.sorts.sort(changes)) !== null) return
      const title = (theme = '') => one(latest.current.held, 'theme', theme)?.title ?? ''
      const into = changes.find((change) => change.in.length > 0)
      if (into) onNews(t('putInto', { count: into.in.length, title: title(into.theme) }))
      else onNews(t('takenOut', { count: changes[0]?.out.length ?? 0, title: title(changes[0]?.theme) }))
    }
    ThemeShapeUtil.dropped.set(editor, (frame, shapes) => {
      const { theme } = frame.props
      over.current = { theme, shapes: new Set(shapes.map(({ id }) => id)) }
      // tldraw is in the middle of its own change: ours comes right after it.
      queueMicrotask(() => {
        over.current = null
        const cards = shapes.filter((shape) => copyOf(shape) === null).flatMap((shape) => contributionOf(shape) ?? [])
        if (cards.length === 0) return
        canvas.putBack(cards)
        void sort([{ theme, in: cards, out: [] }])
      })
    })
    CopyShapeUtil.putDown.set(editor, (shape, was) => {
      const into = onTheme(shape.id) ? over.current?.theme : undefined
      queueMicrotask(() => {
        canvas.record.letGo(shape as never)
        const { theme, contribution } = shape.props
        if (was === 'given up' || into === theme || (into === undefined && isWithin(editor, shape as never))) return
        const out = { theme, in: [], out: [contribution] }
        void sort(into === undefined ? [out] : [{ theme: into, in: [contribution], out: [] }, out])
      })
    })
    CopyShapeUtil.open.set(editor, (shape) => open(shape.props.contribution))
    ThemeShapeUtil.open.set(editor, (shape) => onOpen(shape.props.theme))
  }, [canvas, editor, open, onOpen, onTheme, onNews, t])

  return { onTheme }
}

/** Whether the middle of a copy is in its frame. */
function isWithin(editor: Editor, copy: TLShape): boolean {
  const frame = editor.getShape(copy.parentId as TLShape['id'])
  const [at, of] = [copy.props as { w: number; h: number }, frame?.props as { w: number; h: number } | undefined]
  const [x, y] = [copy.x + at.w / 2, copy.y + at.h / 2]
  return of !== undefined && x >= 0 && y >= 0 && x <= of.w && y <= of.h
}
