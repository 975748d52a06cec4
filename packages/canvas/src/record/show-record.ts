import type { ContributionView, Touchpoint } from '@firsthand/model'
import type { TLShape, TLShapeId, TLStore } from '@tldraw/tlschema'
import { getIndicesBelow, type IndexKey } from '@tldraw/utils'
import type * as Y from 'yjs'
import { isOfRecord } from '../layer/canvas-schema.ts'
import { page } from '../layer/read-record.ts'
import { sameJson } from '../layer/registers.ts'
import { type Card, type Column, columnAt, headingHeight, layOut } from './lay-out.ts'
import { readPlacements } from './placements.ts'

/** As much of the record as the canvas shows: the journey, and what has been said and is on the board. */
export type Shown = {
  touchpoints: readonly Touchpoint[]
  contributions: readonly ContributionView[]
  voices: readonly { id: string; livedExperience: boolean }[]
}
export type RecordOnCanvas = ReturnType<typeof showRecord>

export const shapeOfCard = (contribution: string) => `shape:contribution-${contribution}` as TLShapeId
const shapeOfHeading = (touchpoint: string | null) => `shape:touchpoint-${touchpoint ?? ''}` as TLShapeId

/**
 * Shows the record on the canvas: a pure picture of what the server sent, redrawn whenever that changes. Its shapes are in no
 * document. Only where somebody moved a card is kept, as a placement in `layer/together`.
 */
export function showRecord(store: TLStore) {
  let shown: Shown = { touchpoints: [], contributions: [], voices: [] }
  let columns: Column[] = []
  let together: { placements: Y.Map<unknown>; hand: object } | null = null
  let locked = true
  const moved = new Set<string>()
  /** Touchpoints to which cards were moved here, until the server has said yes or no. */
  const asked = new Map<string, string | null>()
  let timer: ReturnType<typeof setTimeout> | null = null

  function draw() {
    flush()
    const placements = readPlacements(together?.placements ?? null)
    const laid = layOut(shown.touchpoints, shown.contributions.map(asAsked), shown.voices, placements)
    columns = laid.columns
    const stacking = getIndicesBelow('a0' as IndexKey, laid.cards.length + laid.columns.length).sort()
    // What was put somewhere by hand lies above what was not; among each, ids decide.
    const byId = laid.cards.toSorted(
      (a, b) => Number(a.placed) - Number(b.placed) || (a.contribution < b.contribution ? -1 : 1),
    )
    const shapes = [
      ...laid.columns.map((column, at) => heading(column, stacking[at] as IndexKey)),
      ...byId.map((card, at) => cardShape(card, stacking[laid.columns.length + at] as IndexKey, locked)),
    ]
    const now = new Set<string>(shapes.map(({ id }) => id))
    const gone = store.allRecords().filter((record) => isShown(record) && !now.has(record.id))
    const changed = shapes.filter((shape) => !sameJson(store.get(shape.id), shape))
    store.mergeRemoteChanges(() => {
      store.remove(gone.map(({ id }) => id))
      store.put(changed)
    })
  }

  const stop = store.listen(
    ({ changes }) => {
      for (const [before, after] of Object.values(changes.updated)) {
        if (!isShown(after) || after.type !== 'contribution') continue
        if ((before as TLShape).x !== after.x || (before as TLShape).y !== after.y) moved.add(after.id)
      }
      if (moved.size > 0) timer ??= setTimeout(keep, 50)
    },
    { source: 'user', scope: 'document' },
  )
  /** Where cards were moved to goes into the document. */
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
    end() {
      stop()
      if (timer !== null) clearTimeout(timer)
    },
  }
}

const isShown = (record: { typeName: string }): record is TLShape =>
  record.typeName === 'shape' && isOfRecord((record as TLShape).type)
export function contributionOf(shape: TLShape): string | null {
  return shape.type === ('contribution' as string) ? (shape.props as { contribution: string }).contribution : null
}

const around = {
  typeName: 'shape',
  parentId: page,
  rotation: 0,
  opacity: 1,
  meta: {},
}
function heading({ touchpoint, x, w }: Column, index: IndexKey): TLShape {
  const props = { w, h: headingHeight, touchpoint }
  return {
    ...around,
    id: shapeOfHeading(touchpoint),
    type: 'touchpoint',
    index,
    x,
    y: 0,
    isLocked: true,
    props,
  } as never
}
function cardShape({ contribution, x, y, w, h }: Card, index: IndexKey, isLocked: boolean): TLShape {
  return {
    ...around,
    id: shapeOfCard(contribution),
    type: 'contribution',
    index,
    x,
    y,
    isLocked,
    props: { w, h, contribution },
  } as never
}
