import { guardCanvas, type Hand, layerBand, makeStore, showRecord } from '@firsthand/canvas'
import { type LayerName, layersOf, type Situation } from '@firsthand/model'
import type { BoardClient } from '../live/board.ts'
import { makeNews } from '../live/news.ts'
import { usedLayers } from './may-draw.ts'
import { type OpenLayer, openLayer } from './open-layer.ts'
import { openSorts } from './open-sorts.ts'

export type OpenCanvas = ReturnType<typeof openCanvas>

/** The whole canvas of a board without anything on screen: the store, the record on it, and its layers with their ways to the server. */
function openCanvas(client: BoardClient, board: Situation['board']) {
  const store = makeStore()
  const record = showRecord(store)
  const hand = makeNews<Hand>({ layer: null, cards: false })
  const bands = new Map(layersOf({ board }).map((name, place) => [name, layerBand(place)]))
  const stopGuarding = guardCanvas(store, hand.get, bands)
  const address = new URL(`${client.root}/documents`, location.href)
  address.protocol = address.protocol.replace('http', 'ws')
  const used = usedLayers(board)
  const layers = [...bands]
    .filter(([name]) => used.includes(name))
    .map(([name, band]) =>
      openLayer({
        url: address.href,
        name,
        band,
        store,
        client,
        onBound: (bound) => (name === 'layer/together' ? record.follow(bound.doc, bound.hand) : () => {}),
      }),
    )
  function layer(name: LayerName): OpenLayer {
    const found = layers.find((layer) => layer.name === name)
    if (!found) throw new Error('no-such-layer')
    return found
  }
  const inHand = () => {
    const name = hand.get().layer
    return name === null ? null : layer(name).bound
  }

  const stacks = () => inHand()?.undo
  const sorts = openSorts(client, record, () => ({
    undo: stacks()?.undoStack.length ?? 0,
    redo: stacks()?.redoStack.length ?? 0,
  }))
  /** One step of the person's own doings on the layer in hand is over: what follows is another one to undo. */
  function step() {
    record.flush()
    inHand()?.flush()
    stacks()?.stopCapturing()
  }
  /** How many doings there were to undo when cards were last picked up. */
  let before = 0

  return {
    store,
    record,
    hand,
    layers,
    layer,
    sorts,
    /** How many changes made here are not known to be stored. */
    unsaved: () => layers.reduce((sum, { state }) => sum + state.get().unsaved, 0),
    /** Whether something that is not stored can still be: the server has not shut its layer for good. */
    hopes: () => layers.map(({ state }) => state.get()).some(({ unsaved, line }) => unsaved > 0 && line !== 'refused'),
    /** Whether the server has shut a layer for good. */
    isCut: () => layers.some(({ state }) => state.get().line === 'refused'),
    /** Things of others that can't be shown. */
    skipped: () => layers.reduce((sum, { state }) => sum + state.get().skipped, 0),
    /** From now on this is in the person's hand, and everything else is untouchable. */
    take(next: Hand) {
      hand.set(next)
      for (const layer of layers) layer.lock(layer.name !== next.layer)
      record.lock(!next.cards)
    },
    step,
    /** Cards are about to be moved. */
    pickUp() {
      step()
      record.pickUp()
      before = stacks()?.undoStack.length ?? 0
    },
    /** Where these cards were let go is not where they stay: they lie where they lay when they were picked up, as if never moved. */
    putBack(cards: readonly string[]) {
      step()
      const undo = stacks()
      while (undo && undo.undoStack.length > before) undo.undo()
      undo?.clear(false, true)
      record.putBack(cards)
    },
    undo() {
      step()
      if (!sorts.undo()) takeBack(() => stacks()?.undo())
    },
    redo() {
      if (!sorts.redo()) takeBack(() => stacks()?.redo())
    },
    subscribe(listener: () => void) {
      const stops = layers.map(({ state }) => state.subscribe(listener))
      return () => {
        for (const stop of stops) stop()
      }
    },
    end() {
      stopGuarding()
      for (const layer of layers) layer.end()
      record.end()
    },
  }
}

/** Yjs stumbles when others have removed what a step was about (seen by chance); then there is nothing to take back. */
function takeBack(act: () => void) {
  try {
    act()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
  }
}

const kept = new Map<string, OpenCanvas>()
const key = (client: BoardClient) => `${client.board}/${client.person}`

/**
 * The canvas of a board for a view of it. When the view goes while something is not stored yet, it stays open until that is, so that
 * looking at the List without a connection loses no stroke; a view that comes back finds it again.
 */
export function takeCanvas(client: BoardClient, board: Situation['board']): { canvas: OpenCanvas; leave: () => void } {
  const canvas = kept.get(key(client)) ?? openCanvas(client, board)
  kept.delete(key(client))
  return {
    canvas,
    leave() {
      canvas.take({ layer: null, cards: false })
      if (canvas.unsaved() === 0 || !canvas.hopes()) return canvas.end()
      kept.set(key(client), canvas)
      const stop = canvas.subscribe(() => {
        if (kept.get(key(client)) !== canvas) return stop()
        if (canvas.unsaved() > 0 && canvas.hopes()) return
        stop()
        kept.delete(key(client))
        canvas.end()
      })
    },
  }
}
