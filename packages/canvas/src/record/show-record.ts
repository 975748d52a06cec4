import type { ContributionView, Theme, Touchpoint } from '@firsthand/model'
import type { TLShape, TLShapeId, TLStore } from '@tldraw/tlschema'
import { getIndicesBelow, type IndexKey } from '@tldraw/utils'
import type * as Y from 'yjs'
import { isOfRecord } from '../layer/canvas-schema.ts'
import { sameJson } from '../layer/registers.ts'
import { type Column, columnAt, layOut, type Placement } from './lay-out.ts'
import { layOutThemes, placeOfTheme } from './lay-out-themes.ts'
import { readPlacements } from './placements.ts'
import { cardShape, contributionOf, copyOf, headingShape, shapeOfCard, themeOf, themeShapes } from './record-shapes.ts'
import { makeSorting, type Sorting } from './sorting.ts'

/** As much of the record as the canvas shows: the journey, what has been said and is on the board, and the themes made of it. */
export type Shown = {
  touchpoints: readonly Touchpoint[]
  contributions: readonly ContributionView[]
  themes: readonly Theme[]
  voices: readonly { id: string; livedExperience: boolean }[]
}
export type RecordOnCanvas = ReturnType<typeof showRecord>

/**
 * Shows the record on the canvas: a pure picture of what the server sent, redrawn whenever that changes. Its shapes are in no
 * document. Only where somebody moved a card or a theme's frame is kept, as a placement in `layer/together`.
 */
export function showRecord(store: TLStore) {
  let shown: Shown = { touchpoints: [], contributions: [], themes: [], voices: [] }
  let columns: Column[] = []
  let together: { placements: Y.Map<unknown>; hand: object } | null = null
  let locked = true
  const moved = new Set<string>()
  /** Touchpoints to which cards were moved here, until the server has said yes or no. */
  const asked = new Map<string, string | null>()
  const sorting = makeSorting()
  /** Copies under somebody's hand here: they stay there, whatever is drawn anew. */
  const lifted = new Set<string>()
  /** Where cards were put when some of them were last picked up here. */
  let before = new Map<string, Placement>()
  let timer: ReturnType<typeof setTimeout> | null = null

  function draw() {
    flush()
    const placements = readPlacements(together?.placements ?? null)
    const laid = layOut(shown.touchpoints, shown.contributions.map(asAsked), shown.voices, placements)
    columns = laid.columns
    const last = columns.at(-1)
    const themes = shown.themes.map(sorting.asAsked)
    const frames = layOutThemes(themes, shown.contributions, shown.voices, last ? last.x + last.w : 0, placements)
    const [below, stacking] = stack(frames.length, laid.columns.length + laid.cards.length)
    const deepest = frames.reduce((most, { copies }) => Math.max(most, copies.length), 0)
    const inFrame = getIndicesBelow('a0' as IndexKey, deepest).sort()
    // What was put somewhere by hand lies above what was not; among each, ids decide.
    const byId = laid.cards.toSorted(
      (a, b) => Number(a.placed) - Number(b.placed) || (a.contribution < b.contribution ? -1 : 1),
    )
    const shapes = [
      ...frames.flatMap((frame, at) => themeShapes(frame, below[at] as IndexKey, inFrame, locked)).map(underHand),
      ...laid.columns.map((column, at) => headingShape(column, stacking[at] as IndexKey)),
      ...byId.map((card, at) => cardShape(card, stacking[laid.columns.length + at] as IndexKey, locked)),
    ]
    const now = new Set<string>(shapes.map(({ id }) => id))
    const gone = store.allRecords().filter((record) => isShown(record) && !now.has(record.id))
    for (const id of lifted) if (!now.has(id)) lifted.delete(id)
    const changed = shapes.filter((shape) => !sameJson(store.get(shape.id), shape))
    store.mergeRemoteChanges(() => {
      store.remove(gone.map(({ id }) => id))
      store.put(changed)
    })
  }

  const stop = store.listen(
    ({ changes }) => {
      for (const [before, after] of Object.values(changes.updated)) {
        if (!isShown(after)) continue
        const stayed = (before as TLShape).x === after.x && (before as TLShape).y === after.y
        if (!stayed) (copyOf(after) ? lifted : moved).add(after.id)
      }
      if (moved.size > 0) timer ??= setTimeout(keep, 50)
    },
    { source: 'user', scope: 'document' },
  )
  const underHand = (shape: TLShape): TLShape => {
    const now = lifted.has(shape.id) ? store.get(shape.id) : undefined
    return now ? ({ ...shape, x: now.x, y: now.y } as TLShape) : shape
  }
  /** Where cards and frames were moved to goes into the document. */
  function keep() {
    if (timer !== null) clearTimeout(timer)
    timer = null
    if (moved.size === 0 || !together) return moved.clear()
    const { placements, hand } = together
    const ids = [...moved]
    const known = readPlacements(placements)
    moved.clear()
    placements.doc?.transact(() => {
      for (const id of ids) {
        const shape = store.get(id as TLShapeId)
        const theme = shape && themeOf(shape)
        if (theme) placements.set(placeOfTheme(theme), { at: null, x: shape.x, y: shape.y, guest: true })
        const contribution = shape && contributionOf(shape)
        if (!shape || !contribution) continue
        const at = touchpointOf(contribution)
        const column = columns.find(({ touchpoint }) => touchpoint === at)
        const before = known.get(contribution)
        const guest = asked.has(contribution) || (before?.at === at && before.guest)
        if (column) placements.set(contribution, { at, x: shape.x - column.x, y: shape.y, guest })
      }
    }, hand)
  }
  function flush() {
    store.listen(() => {})()
    keep()
  }
  const asAsked = (view: ContributionView): ContributionView => {
    const touchpoint = asked.get(view.id)
    return touchpoint === undefined ? view : { ...view, kept: { ...view.kept, touchpoint } }
  }
  function touchpointOf(contribution: string): string | null {
    const view = shown.contributions.find(({ id }) => id === contribution)
    const at = view ? asAsked(view).kept.touchpoint : null
    return shown.touchpoints.some(({ id }) => id === at) ? at : null
  }

  return {
    /** Show this from now on. */
    show(next: Shown) {
      shown = next
      for (const { id, kept } of next.contributions) if (asked.get(id) === kept.touchpoint) asked.delete(id)
      sorting.heard(next.themes)
      draw()
    },
    /** Follow the placements of this document; `hand` marks those made here. Returns how to stop. */
    follow(doc: Y.Doc, hand: object): () => void {
      const placements = doc.getMap<unknown>('placements')
      together = { placements, hand }
      placements.observe(draw)
      draw()
      return () => {
        flush()
        placements.unobserve(draw)
        together = null
      }
    },
    /** Make cards untouchable, or touchable again. */
    lock(next: boolean) {
      if (next === locked) return
      locked = next
      draw()
    },
    flush,
    /** Where a card was put down: the touchpoint of that column when it is another one than the contribution's, else undefined. */
    droppedOn(shape: TLShape): { contribution: string; touchpoint: string | null } | undefined {
      const contribution = contributionOf(shape)
      const props = shape.props as { w: number }
      const column = columnAt(columns, shape.x + props.w / 2)
      if (!contribution || !column || column.touchpoint === touchpointOf(contribution)) return
      return { contribution, touchpoint: column.touchpoint }
    },
    /** Show a card at another touchpoint already, where it was put down, while the server is asked. */
    ask(contribution: string, touchpoint: string | null) {
      flush()
      asked.set(contribution, touchpoint)
      moved.add(shapeOfCard(contribution))
      draw()
    },
    /** The server said no: the card goes back to its touchpoint. */
    refuse(contribution: string) {
      asked.delete(contribution)
      draw()
    },
    /** Cards are about to be moved. */
    pickUp() {
      flush()
      before = readPlacements(together?.placements ?? null)
    },
    /**
     * These cards lie where they lay when they were picked up, whoever else had them in hand. It is no doing of its own, so it
     * can't be undone.
     */
    putBack(cards: readonly string[]) {
      flush()
      const placements = together?.placements
      placements?.doc?.transact(() => {
        for (const id of cards) {
          const [was, is] = [before.get(id), placements.get(id)]
          if (was && !sameJson(was, is)) placements.set(id, was)
          else if (!was && is !== undefined) placements.delete(id)
        }
      })
    },
    /** Show this sorting as done already, while the server is asked. */
    sort(wanted: Sorting) {
      sorting.ask(wanted)
      draw()
    },
    /** The server has answered: done, and the record will say so; or not done, and everything is back where it was. */
    sorted(wanted: Sorting, done: boolean) {
      sorting[done ? 'settle' : 'refuse'](wanted)
      draw()
    },
    /** A copy is no longer under the hand: it lies in its place again. */
    letGo(copy: TLShape) {
      // Listening makes the store tell what it has gathered so far.
      store.listen(() => {})()
      if (lifted.delete(copy.id)) draw()
    },
    end() {
      stop()
      if (timer !== null) clearTimeout(timer)
    },
  }
}

/** Indices for frames, and above them for everything else: cards are never under a frame. */
function stack(frames: number, others: number): [IndexKey[], IndexKey[]] {
  const all = getIndicesBelow('a0' as IndexKey, frames + others).sort()
  return [all.slice(0, frames), all.slice(frames)]
}
const isShown = (record: { typeName: string }): record is TLShape =>
  record.typeName === 'shape' && isOfRecord((record as TLShape).type)
