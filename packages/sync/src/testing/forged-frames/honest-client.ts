import * as Y from 'yjs'
import { decodeFrame, encodeFrame, type Frame } from '../../wire/frame.ts'
import { encodePresence } from '../../wire/presence-states.ts'
import type { Chance } from './chance.ts'
import { act } from './history.ts'
import type { MemoryLine } from './memory-line.ts'

/** A client as y-websocket's: it asks, answers, says what it does, and takes in what it hears. Keeps every frame it says. */
export function honestClient(
  clientID: number,
  connect: (far: ConstructorParameters<typeof MemoryLine>[0]) => MemoryLine,
) {
  const doc = new Y.Doc()
  doc.clientID = clientID
  const undo = new Y.UndoManager([doc.getMap('records'), doc.getText('words')], { captureTimeout: 0 })
  const said: Uint8Array[] = []
  const closes: { code: number; reason: string }[] = []
  const line = connect({
    heard(bytes) {
      const frame = decodeFrame(bytes)
      if (frame === null) throw new Error('The server said what is no frame.')
      if (frame.is === 'ask') say({ is: 'answer', update: Y.encodeStateAsUpdate(doc, frame.stateVector) })
      else if (frame.is === 'answer' || frame.is === 'update') Y.applyUpdate(doc, frame.update, 'server')
    },
    closed: (code, reason) => closes.push({ code, reason }),
  })
  const say = (frame: Frame) => {
    const bytes = encodeFrame(frame)
    said.push(bytes)
    line.say(bytes)
  }
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'server') say({ is: 'update', update })
  })
  say({ is: 'ask', stateVector: Y.encodeStateVector(doc) })
  let moves = 0
  return {
    doc,
    said,
    closes,
    act(chance: Chance) {
      act(doc, chance, undo)
      const state = { cursor: { x: chance.below(999), y: 1 } }
      say({ is: 'presence', states: encodePresence([{ client: clientID, clock: ++moves, state }]) })
    },
    end() {
      undo.destroy()
      line.leave()
      doc.destroy()
    },
  }
}
