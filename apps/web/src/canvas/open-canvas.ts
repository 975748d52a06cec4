import { guardCanvas, type Hand, makeStore, showRecord } from '@firsthand/canvas'
import type { DocumentName } from '@firsthand/model'
import { documentNames } from '@firsthand/model'
import type { BoardClient } from '../live/board.ts'
import { makeNews } from '../live/news.ts'
import { type OpenLayer, openLayer } from './open-layer.ts'

export type OpenCanvas = ReturnType<typeof openCanvas>

/** The whole canvas of a board without anything on screen: the store, the record on it, and its two layers with their ways to the server. */
function openCanvas(client: BoardClient) {
  const store = makeStore()
  const record = showRecord(store)
  const hand = makeNews<Hand>({ layer: null, cards: false })
  const stopGuarding = guardCanvas(store, hand.get)
  const address = new URL(`${client.root}/documents`, location.href)
  address.protocol = address.protocol.replace('http', 'ws')
  const open = (name: DocumentName) =>
    openLayer({
      url: address.href,
      name,
      store,
      client,
      onBound: (bound) => (name === 'layer/together' ? record.follow(bound.doc, bound.hand) : () => {}),
    })
  const layers = Object.fromEntries(documentNames.map((name) => [name, open(name)])) as Record<DocumentName, OpenLayer>
  const all = Object.values(layers)

  return {
    store,
    record,
    hand,
    layers,
    /** How many changes made here are not known to be stored. */
    unsaved: () => all.reduce((sum, layer) => sum + layer.state.get().unsaved, 0),
    /** Whether what is not stored can still be: the server has not shut both layers for good. */
    hopes: () => all.some((layer) => layer.state.get().line !== 'refused'),
    /** From now on this is in the person's hand, and everything else is untouchable. */
    take(next: Hand) {
      hand.set(next)
      for (const layer of all) layer.lock(layer.name !== next.layer)
      record.lock(!next.cards)
    },
    /** One step of the person's own doings on the layer in hand is over: what follows is another one to undo. */
    step() {
      const { layer } = hand.get()
      if (layer === null) return
      record.flush()
      layers[layer].bound.flush()
      layers[layer].bound.undo.stopCapturing()
    },
    undo() {
      const { layer } = hand.get()
      if (layer === null) return
      record.flush()
      layers[layer].bound.flush()
      layers[layer].bound.undo.undo()
    },
    redo() {
      const { layer } = hand.get()
      if (layer !== null) layers[layer].bound.undo.redo()
    },
    subscribe(listener: () => void) {
      const stops = all.map((layer) => layer.state.subscribe(listener))
      return () => {
        for (const stop of stops) stop()
      }
    },
    end() {
      stopGuarding()
      for (const layer of all) layer.end()
      record.end()
    },
  }
}

const kept = new Map<string, OpenCanvas>()
const key = (client: BoardClient) => `${client.board}/${client.person}`

/**
 * The canvas of a board for a view of it. When the view goes while something is not stored yet, it stays open until that is, so that
 * looking at the List without a connection loses no stroke; a view that comes back finds it again.
 */
export function takeCanvas(client: BoardClient): { canvas: OpenCanvas; leave: () => void } {
  const canvas = kept.get(key(client)) ?? openCanvas(client)
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
