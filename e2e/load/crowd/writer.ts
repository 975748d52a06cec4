import * as Y from 'yjs'
import { markText } from './marks.ts'

/** Somebody who draws: a document of their own with a client id and clocks that really continue. It takes in nothing of others. */
export class Writer {
  readonly doc = new Y.Doc()
  readonly #records = this.doc.getMap('records')
  #made: Uint8Array = new Uint8Array()

  constructor() {
    this.doc.on('update', (update: Uint8Array) => {
      this.#made = update
    })
  }

  /** Adds a record of about 250 bytes that carries the mark. Returns the update (V1). */
  edit(mark: number): Uint8Array {
    this.#records.set(`shape:${this.doc.clientID.toString(36)}-${mark.toString(36)}`, recordWith(mark))
    return this.#made
  }

  /** What it has beyond a state vector. */
  since(vector: Uint8Array): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc, vector)
  }
}

/** A note as the canvas would keep it; 250 bytes with the update around it. */
export const recordWith = (mark: number) => ({
  type: 'note',
  x: 120 + (mark % 977),
  y: 80 + (mark % 499),
  rotation: 0,
  index: 'a1V',
  props: {
    color: 'yellow',
    size: 'm',
    text: `${markText(mark)} It took longer than I had been told, and nobody said why.`,
  },
  meta: {},
})
