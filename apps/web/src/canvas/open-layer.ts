import {
  type BoundLayer,
  bindLayer,
  type LayerBand,
  reapply,
  type UnsavedChange,
  unsavedChanges,
  wordsIn,
} from '@firsthand/canvas'
import type { LayerName } from '@firsthand/model'
import { type DocumentState, openDocument } from '@firsthand/sync/client'
import type { TLStore } from 'tldraw'
import type { BoardClient } from '../live/board.ts'
import { makeNews } from '../live/news.ts'

/** What a page may know of a layer's document. */
export type LayerState = {
  line: DocumentState['is']
  /** Things changed here that are not known to be stored. */
  unsaved: number
  /** Things of others that can't be shown. */
  skipped: number
  /** Things drawn here that could not be saved, as words (one may be empty: a stroke has none). */
  returned: { count: number; words: string[] }
  undo: boolean
  redo: boolean
}
type Options = {
  url: string
  name: LayerName
  band: LayerBand
  store: TLStore
  client: BoardClient
  onBound: (bound: BoundLayer) => () => void
}
export type OpenLayer = ReturnType<typeof openLayer>

/** Documents begin again under another epoch when their history is dropped: the server then says which, and the client follows. */
const epoch = 0
const none = { count: 0, words: [] }

/**
 * A layer of the canvas with its way to the server. What is drawn without a connection stays on the canvas and on the shelf and goes
 * out when there is one; what the server does not take any more is given back (`returned`).
 */
export function openLayer({ url, name, band, store, client, onBound }: Options) {
  const { shelf } = client
  const kept = `drawn/${name}`
  const state = makeNews<LayerState>({
    line: 'catching-up',
    unsaved: 0,
    skipped: 0,
    returned: none,
    undo: false,
    redo: false,
  })
  const tell = (part: Partial<LayerState>) => state.set({ ...state.get(), ...part })
  let waiting = shelf.read<UnsavedChange[]>(kept) ?? []
  /** What has been tried again once: a second refusal gives it back. */
  const tried = new Set<string>()
  /** What was changed here in the document that was last in hand, as far as it is not known to be stored. */
  let leftBehind: UnsavedChange[] = []
  let locked = true
  let stopShelving = () => {}

  const open = openDocument({
    url,
    name: `${name}.${epoch}`,
    onRecovered: ({ before, after, sameHistory }) => again(sameHistory ? unsavedChanges(before, after) : leftBehind),
  })
  let bound = bind()

  function bind() {
    const { doc } = open.view
    const layer = bindLayer({ store, name, doc, band, locked, onSkipped: (skipped) => tell({ skipped }) })
    const unbound = onBound(layer)
    const tellUndo = () => tell({ undo: layer.undo.canUndo(), redo: layer.undo.canRedo() })
    for (const event of ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const)
      layer.undo.on(event, tellUndo)
    tellUndo()
    return {
      ...layer,
      end() {
        unbound()
        layer.end()
      },
    }
  }
  function follow() {
    const { view } = open
    if (view.doc !== bound.doc) {
      bound.end()
      leftBehind = bound.changesHere()
      bound = bind()
    }
    // People count things, not keystrokes.
    tell({ line: view.state.is, unsaved: view.unsaved > 0 ? Math.max(1, bound.countHere()) : 0 })
    if (view.unsaved === 0 && view.state.is === 'live') {
      tried.clear()
      bound.saved()
      stopShelving()
      if (waiting.length === 0) shelf.remove(kept)
    } else if (view.unsaved > 0) keepOnShelf()
    if (view.state.is === 'live' && view.access !== null && waiting.length > 0) {
      const changes = waiting
      waiting = []
      again(changes)
    }
  }
  /** Do changes again that did not get through, once; whatever can't be done is given back. */
  function again(changes: UnsavedChange[]) {
    const may = open.view.access === 'write'
    const fresh = may ? changes.filter(({ id }) => !tried.has(id)) : []
    for (const { id } of fresh) tried.add(id)
    const left = [...changes.filter((change) => !fresh.includes(change)), ...reapply(fresh, bound.doc)]
    if (left.length === 0) return
    const { returned } = state.get()
    tell({ returned: { count: returned.count + left.length, words: [...returned.words, ...wordsIn(left)] } })
    shelf.remove(kept)
  }
  /** A reload without a connection must not lose what was drawn: what the server lacks is kept as changes of records. */
  function keepOnShelf() {
    stopShelving()
    const timer = setTimeout(() => {
      // A shared device has been cleared when the board was left: nothing may come after that.
      if (!(client.ended && shelf.shared)) shelf.write(kept, [...waiting, ...bound.changesHere()])
    }, 400)
    stopShelving = () => clearTimeout(timer)
  }
  const unsubscribe = open.subscribe(follow)
  follow()

  return {
    name,
    state,
    get bound() {
      return bound
    },
    get awareness() {
      return open.view.awareness
    },
    lock(next: boolean) {
      locked = next
      bound.lock(next)
    },
    /** The person has seen what could not be saved. */
    putAway: () => tell({ returned: none }),
    end() {
      unsubscribe()
      stopShelving()
      bound.end()
      open.close()
    },
  }
}
