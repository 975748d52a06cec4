import type { LayerName } from '@firsthand/model'
import type { RecordsDiff } from '@tldraw/store'
import type { TLBinding, TLDrawShape, TLRecord, TLShape, TLShapeId, TLStore } from '@tldraw/tlschema'
import * as Y from 'yjs'
import type { LayerBand } from './layer-band.ts'
import { layerIds } from './layer-ids.ts'
import { page, parentOf, readRecord, safeParent } from './read-record.ts'
import { recordsOf } from './records-of.ts'
import type { UnsavedChange } from './recover-layer.ts'
import { type DrawnRecord, joinRecord, type Register, registers, sameJson, splitRecord } from './registers.ts'

/** How long changes of one hand are gathered before they go into the document, in ms: a drag is then 20 updates a second. */
const gathering = 50

type Options = {
  store: TLStore
  name: LayerName
  doc: Y.Doc
  band: LayerBand
  /** Whether everything of this layer is untouchable here, because of what the person may do or which layer is in hand. */
  locked: boolean
  /** Told how many things of this document can't be shown, whenever that number changes. */
  onSkipped?: (count: number) => void
}
export type BoundLayer = ReturnType<typeof bindLayer>

/**
 * Keeps one layer's document and the canvas's store the same. What was drawn in the store with `meta.layer` of this name goes into
 * the document; what others put there is checked record by record and shown, a bad one is skipped and counted.
 * `undo` takes back only what was done here.
 */
export function bindLayer({ store, name, doc, band, locked, onSkipped }: Options) {
  const records = recordsOf(doc)
  /** Everything below is named as the document names it, unless it says otherwise. */
  const ids = layerIds(name)
  const hand = { layer: name }
  const undo = new Y.UndoManager([records, doc.getMap('placements')], {
    trackedOrigins: new Set([hand]),
    captureTimeout: 600,
  })
  const skipped = new Set<string>()
  const touched = new Map<string, Set<Register>>()
  /** What has been changed here since `saved` was last called. */
  const here = new Map<string, Set<Register>>()
  let timer: ReturnType<typeof setTimeout> | null = null

  const isMine = (record: TLRecord): record is DrawnRecord =>
    (record.typeName === 'shape' || record.typeName === 'binding') && record.meta.layer === name
  const held = (id: string) => store.get(ids.onCanvas(id) as TLRecord['id'])

  // From the store into the document.
  function note({ added, updated, removed }: RecordsDiff<TLRecord>) {
    for (const record of Object.values(added)) {
      if (!isMine(record)) continue
      ids.drew(record.id)
      touch(record.id, registers)
    }
    for (const [before, after] of Object.values(updated)) {
      if (!isMine(after)) continue
      const [from, to] = [splitRecord(before as DrawnRecord), splitRecord(after)]
      touch(
        after.id,
        registers.filter((register) => !sameJson(from[register], to[register])),
      )
    }
    for (const record of Object.values(removed)) if (isMine(record)) touch(record.id, [])
    if (touched.size > 0) timer ??= setTimeout(write, gathering)
  }
  function touch(onCanvas: string, changed: readonly Register[]) {
    const id = ids.inDocument(onCanvas)
    touched.set(id, new Set([...(touched.get(id) ?? []), ...changed]))
  }
  function write() {
    if (timer !== null) clearTimeout(timer)
    timer = null
    if (touched.size === 0) return
    doc.transact(() => {
      for (const [id, changed] of touched) {
        const record = held(id) as DrawnRecord | undefined
        if (!record) {
          touched.delete(id)
          if (records.has(id)) records.delete(id)
        } else if (isFinished(record)) {
          touched.delete(id)
          writeRecord(ids.recordInDocument(record), changed)
        }
      }
    }, hand)
  }
  function writeRecord(record: DrawnRecord, changed: ReadonlySet<Register>) {
    const parts = splitRecord(record)
    let entry = records.get(record.id)
    const isNew = !(entry instanceof Y.Map)
    if (isNew) {
      entry = new Y.Map()
      records.set(record.id, entry)
    }
    for (const register of registers) {
      if (!isNew && (!changed.has(register) || sameJson((entry as Y.Map<unknown>).get(register), parts[register])))
        continue
      if (parts[register] !== undefined) (entry as Y.Map<unknown>).set(register, parts[register])
    }
  }
  /** Everything done up to now is in the document when this returns. */
  function flush() {
    // Listening makes the store tell what it has gathered so far.
    store.listen(() => {})()
    write()
  }

  // From the document into the store.
  function show(changed: Iterable<string>) {
    const isFrame = (id: string) => {
      const frame = readRecord(id, records.get(id), { store, layer: name, band, locked })
      return frame?.typeName === 'shape' && frame.type === 'frame'
    }
    const gone: TLRecord['id'][] = []
    const shapes: TLShape[] = []
    const bindings: TLBinding[] = []
    for (const id of changed) {
      const entry = records.get(id)
      const record = entry === undefined ? null : readRecord(id, entry, { store, layer: name, band, locked })
      skipped[entry !== undefined && record === null ? 'add' : 'delete'](id)
      if (record?.typeName === 'shape')
        shapes.push(ids.recordOnCanvas({ ...record, parentId: safeParent(id, records, isFrame) } as TLShape) as TLShape)
      else if (record) bindings.push(ids.recordOnCanvas(record) as TLBinding)
      const known = held(id)
      if (!record && known && isMine(known)) gone.push(known.id)
    }
    // Frames before what lies in them; what lay in a frame is out of it before the frame goes.
    shapes.sort((a, b) => Number(a.parentId !== page) - Number(b.parentId !== page))
    put(shapes)
    remove(gone)
    const holds = ({ fromId, toId }: TLBinding) => isOurs(fromId) && isOurs(toId)
    put(bindings.filter(holds))
    remove(bindings.filter((binding) => !holds(binding)).map(({ id }) => id))
    onSkipped?.(skipped.size)
  }
  const isOurs = (onCanvas: TLShapeId) => {
    const shape = store.get(onCanvas)
    return shape !== undefined && isMine(shape)
  }
  function remove(leave: TLRecord['id'][]) {
    const leaving = leave.filter((id) => store.has(id))
    if (leaving.length > 0) store.mergeRemoteChanges(() => store.remove(leaving))
  }
  function put(batch: DrawnRecord[]) {
    const changed = batch.filter((record) => !sameJson(store.get(record.id), record))
    if (changed.length === 0) return
    try {
      store.mergeRemoteChanges(() => store.put(changed))
    } catch {
      // One of them was refused: the others are shown without it.
      for (const record of changed) {
        try {
          store.mergeRemoteChanges(() => store.put([record]))
        } catch {
          skipped.add(ids.inDocument(record.id))
        }
      }
    }
  }
  function follow(events: Y.YEvent<Y.Map<unknown>>[], { origin, local }: Y.Transaction) {
    const changed = new Set<string>()
    for (const event of events) {
      const inside = event.target === records ? null : String(event.path[0])
      for (const key of event.changes.keys.keys()) {
        const id = inside ?? key
        changed.add(id)
        if (local) here.set(id, new Set([...(here.get(id) ?? []), ...(inside ? [key as Register] : registers)]))
      }
    }
    if (origin === hand) return
    // What was done here a moment ago came later than what arrives now.
    flush()
    show(withNeighbours(changed))
  }
  /** What has to be looked at again with these: what lies in a frame, and an arrow's hold on a shape that comes or goes. */
  function withNeighbours(changed: Set<string>): Set<string> {
    const frames = [...changed].some((id) => typeOf(held(id)) === 'frame' || typeOf(written(id)) === 'frame')
    const comings = [...changed].some((id) => records.has(id) !== (held(id) !== undefined))
    if (!frames && !comings) return changed
    const all = new Set(changed)
    for (const [id, entry] of records) {
      if (frames && parentOf(entry) !== page) all.add(id)
      if (comings && id.startsWith('binding:')) all.add(id)
    }
    return all
  }
  const written = (id: string) => {
    const entry = records.get(id)
    return entry instanceof Y.Map ? joinRecord(id, { rest: entry.get('rest') }, name) : undefined
  }

  const stopNoting = store.listen(({ changes }) => note(changes), { source: 'user', scope: 'document' })
  records.observeDeep(follow)
  show(records.keys())

  return {
    name,
    doc,
    /** The origin of what is done here; changes to the document with it can be undone here. */
    hand,
    undo,
    flush,
    /** What has been changed here since `saved` was last called, as it is now: to be kept where a reload finds it. */
    changesHere(): UnsavedChange[] {
      return [...here].map(([id, changed]) => {
        const entry = records.get(id)
        if (!(entry instanceof Y.Map)) return { id, parts: null }
        return { id, parts: Object.fromEntries([...changed].map((register) => [register, entry.get(register)])) }
      })
    },
    /** How many records have been changed here since. */
    countHere: () => here.size,
    /** Everything changed here up to now is stored. */
    saved: () => here.clear(),
    /** Make everything of this layer untouchable here, or touchable again. */
    lock(next: boolean) {
      if (next === locked) return
      flush()
      locked = next
      show(records.keys())
    },
    /** Take the layer off the canvas. What was done is in the document by then. */
    end() {
      flush()
      stopNoting()
      records.unobserveDeep(follow)
      undo.destroy()
      const mine = store.allRecords().filter(isMine)
      store.mergeRemoteChanges(() => store.remove(mine.map(({ id }) => id)))
    },
  }
}

/** A stroke under the pen is sent when the pen is lifted: its points are one register, and every frame would send them all. */
function isFinished(record: DrawnRecord): boolean {
  return record.type !== 'draw' || (record as TLDrawShape).props.isComplete
}

const typeOf = (record: unknown) =>
  typeof record === 'object' && record !== null && 'type' in record ? record.type : null
