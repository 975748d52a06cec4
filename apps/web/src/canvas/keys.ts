import { contributionOf, copyOf, themeOf } from '@firsthand/canvas'
import type { Editor } from 'tldraw'
import type { OpenCanvas } from './open-canvas.ts'

/** Tools by the letter that takes them in hand, while the canvas itself has the focus. */
export const toolKeys = { v: 'select', h: 'hand', d: 'draw', t: 'text', a: 'arrow', f: 'frame', e: 'eraser' } as const
export type Tool = (typeof toolKeys)[keyof typeof toolKeys]
/** Tools that change nothing. */
export const looking: readonly Tool[] = ['select', 'hand']

/** The windows that keys open: of a card, to be read, and of themes (null: not for this person now). */
export type Windows = { open: (contribution: string) => void; onThemes: (() => void) | null }

/**
 * The keys of the canvas. tldraw's own are part of its interface, which is not here; its undo would take back what others did.
 * Returns how to stop.
 */
export function listenToKeys(editor: Editor, canvas: OpenCanvas, onto: Windows): () => void {
  const container = editor.getContainer()
  function press(event: KeyboardEvent) {
    if (
      editor.getEditingShapeId() !== null ||
      (event.target as HTMLElement).closest('button, input, [contenteditable]')
    )
      return
    if (act(event, editor, canvas, onto)) {
      event.preventDefault()
      event.stopPropagation()
    }
  }
  container.addEventListener('keydown', press, { capture: true })
  return () => container.removeEventListener('keydown', press, { capture: true })
}

/** Does what a key is for; false when it is for nothing here. */
function act(event: KeyboardEvent, editor: Editor, canvas: OpenCanvas, { open, onThemes }: Windows): boolean {
  const key = event.key.toLowerCase()
  if (event.ctrlKey || event.metaKey) {
    if (key === 'z') event.shiftKey ? canvas.redo() : canvas.undo()
    else if (key === 'y') canvas.redo()
    else if (key === 'a') editor.selectAll()
    else return false
    return true
  }
  if (event.altKey) return false
  if (key === 'delete' || key === 'backspace') {
    remove(editor, canvas)
    return true
  }
  if (key === 'enter') {
    if (editor.getSelectedShapeIds().length === 0) return choose(editor)
    const only = editor.getOnlySelectedShape()
    const card = only && contributionOf(only)
    const theme = only && themeOf(only)
    if (card) open(card)
    else if (theme && onThemes) onThemes()
    else return false
    return true
  }
  if (key === 'p' && onThemes) {
    onThemes()
    return true
  }
  if (key === '+' || key === '=') editor.zoomIn()
  else if (key === '-') editor.zoomOut()
  else if (key in toolKeys) return take(editor, canvas, toolKeys[key as keyof typeof toolKeys])
  else return false
  return true
}

/** Removes what is chosen: what was drawn is gone, and copies of cards are taken out of their themes. */
export function remove(editor: Editor, canvas: OpenCanvas): void {
  canvas.step()
  const shapes = editor.getSelectedShapes()
  const copies = shapes.flatMap((shape) => copyOf(shape) ?? [])
  const of = (theme: string) => copies.flatMap((copy) => (copy.theme === theme ? [copy.contribution] : []))
  const themes = [...new Set(copies.map(({ theme }) => theme))]
  if (copies.length > 0) void canvas.sorts.sort(themes.map((theme) => ({ theme, in: [], out: of(theme) })))
  editor.deleteShapes(shapes.filter((shape) => copyOf(shape) === null))
}

/** Chooses the first thing on the screen, so that somebody without a mouse has one; Tab goes on from there. */
function choose(editor: Editor): boolean {
  const inSight = editor.getCurrentPageShapesInReadingOrder().filter(({ id }) => {
    const bounds = editor.getShapePageBounds(id)
    return bounds && editor.getViewportPageBounds().collides(bounds) && !editor.isShapeOrAncestorLocked(id)
  })
  if (!inSight[0]) return false
  editor.setCurrentTool('select')
  editor.select(inSight[0])
  return true
}

/** Takes a tool in hand, if there is something it could change. */
export function take(editor: Editor, canvas: OpenCanvas, tool: Tool): boolean {
  if (canvas.hand.get().layer === null && !looking.includes(tool)) return false
  editor.setCurrentTool(tool)
  return true
}
