import * as Y from 'yjs'
import { forgedUpdates } from '../forged-updates.ts'
import { readMessages, writeMessage } from './messages.ts'
import type { Peer, Surroundings } from './peer.ts'
import { ANCHOR, makeRecord, recordsOf, wordsOf } from './person.ts'
import type { Random } from './random.ts'
import type { SimulatedSocket } from './simulated-socket.ts'

/** What everything that must never land is marked with. */
export const EVIL = 'evil'

/** A frame that the server must not take, whoever sends it. Null when the document gives no occasion for it. */
type Forge = (seen: Y.Doc, chance: Random) => Uint8Array | string | null

const update = (bytes: Uint8Array) => writeMessage({ is: 'update', bytes })
const copyOf = (doc: Y.Doc, client: number) => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  copy.clientID = client
  return copy
}
/** What `act` adds to a copy of what is seen. */
const change = (seen: Y.Doc, client: number, act: (copy: Y.Doc) => void) => {
  const copy = copyOf(seen, client)
  const before = Y.encodeStateVector(copy)
  act(copy)
  const bytes = Y.encodeStateAsUpdate(copy, before)
  copy.destroy()
  return bytes
}
const anyClient = (seen: Y.Doc, chance: Random) => chance.pick([...seen.store.clients.keys()])
const evilRecord = (doc: Y.Doc, chance: Random) =>
  doc.transact(() => recordsOf(doc).set(`${EVIL}-${chance.uint32()}`, makeRecord(EVIL)))
const evil = (seen: Y.Doc, client: number, chance: Random) => change(seen, client, (copy) => evilRecord(copy, chance))
/** The second of two changes under a fresh client id: it can't be taken in without the first. */
const orphan = (seen: Y.Doc, chance: Random) => {
  const copy = copyOf(seen, chance.uint32())
  evilRecord(copy, chance)
  const before = Y.encodeStateVector(copy)
  evilRecord(copy, chance)
  return Y.encodeStateAsUpdate(copy, before)
}

const forged = Object.values(forgedUpdates())

/** Under somebody else's client id, where it would go on. By the time it is read they may have gone on themselves: then it is passed over. */
const impostures: readonly Forge[] = (['update', 'answer'] as const).map(
  (is) => (seen, chance) =>
    seen.store.clients.size === 0 ? null : writeMessage({ is, bytes: evil(seen, anyClient(seen, chance), chance) }),
)

/** Frames that nobody may send, also one who may write. */
const forgeries: readonly Forge[] = [
  ...impostures,
  // A gap in the clocks, structs and deletions that would wait for what does not exist.
  (seen, chance) => update(orphan(seen, chance)),
  (_, chance) => update(Uint8Array.from([0, 1, 1 + chance.below(100), 1, chance.below(100), 1 + chance.below(100)])),
  // Known forgeries, as an update and as an answer.
  (_, chance) => update(chance.pick(forged)),
  (_, chance) => writeMessage({ is: 'answer', bytes: chance.pick(forged) }),
  // Words after the end; a frame cut short; bytes that mean nothing; something that only servers say; text.
  (seen, chance) => Uint8Array.from([...update(evil(seen, chance.uint32(), chance)), 104, 105]),
  (seen, chance) => update(evil(seen, chance.uint32(), chance)).slice(0, -1 - chance.below(8)),
  (_, chance) => Uint8Array.from({ length: 1 + chance.below(40) }, () => 4 + chance.below(60)),
  () => writeMessage({ is: 'saved', number: 3 }),
  () => writeMessage({ is: 'terms', number: 1 }),
  () => EVIL,
]

/** Frames that are well made, and that a reader may not send. */
const trespasses: readonly Forge[] = [
  (seen, chance) => update(evil(seen, chance.uint32(), chance)),
  (seen, chance) => writeMessage({ is: 'answer', bytes: evil(seen, chance.uint32(), chance) }),
  // A bare deletion, of what nobody honest deletes.
  (seen) => (recordsOf(seen).has(ANCHOR) ? update(change(seen, 7, (copy) => recordsOf(copy).delete(ANCHOR))) : null),
  (seen, chance) =>
    recordsOf(seen).has(ANCHOR)
      ? update(
          change(seen, chance.uint32(), (copy) => {
            const anchor = recordsOf(copy).get(ANCHOR)
            if (anchor instanceof Y.Map) anchor.set('text', { text: EVIL })
          }),
        )
      : null,
  (seen, chance) => update(change(seen, chance.uint32(), (copy) => wordsOf(copy).insert(0, EVIL))),
]

/** Somebody whose client is made to do harm: it listens like any other, says what it must not, and always comes back. */
export function createForger(around: Surroundings, mayWrite: boolean): Peer {
  const { name, agenda, random } = around
  const kinds = mayWrite ? forgeries : [...forgeries, ...trespasses, ...trespasses]
  let doc = new Y.Doc()
  let socket: SimulatedSocket | null = null
  let ended = false
  /** Said on this connection, which the server must end for it. */
  let guilty = false
  /** Nothing that it says any more would be passed over for not having answered first. */
  let ready = false
  let tries = 0

  const open = () => {
    if (ended) return
    const mine = around.connect(around.room())
    socket = mine
    guilty = false
    doc.destroy()
    doc = new Y.Doc()
    ready = false
    mine.onopen = () => mine.send(writeMessage({ is: 'ask', bytes: Uint8Array.from([0]) }))
    mine.onmessage = ({ data }: { data: ArrayBuffer }) => {
      for (const message of readMessages(new Uint8Array(data))) {
        // It says that it has nothing, so that what follows is looked at for itself.
        if (message.is === 'ask') mine.send(writeMessage({ is: 'answer', bytes: Uint8Array.from([0, 0]) }))
        if (message.is === 'ask' || !mayWrite) ready = true
        tries = 0
        if (message.is === 'answer' || message.is === 'update') Y.applyUpdate(doc, message.bytes)
      }
    }
    mine.onclose = () => {
      if (socket !== mine) return
      socket = null
      agenda.after(Math.min(120_000, 200 * 2 ** tries++) + random.below(2000), open)
    }
  }
  open()

  return {
    name,
    doc: null,
    do(_, chance) {
      if (socket?.readyState !== 1 || !ready) return
      if (chance.once(15)) {
        // Asks and asks: it is answered, slowly, and nobody else notices.
        for (let ask = 0; ask < 60; ask++) socket.send(writeMessage({ is: 'ask', bytes: Uint8Array.from([0]) }))
        return
      }
      const forge = chance.pick(kinds)
      const frame = forge(doc, chance)
      if (frame === null) return
      guilty ||= !impostures.includes(forge)
      socket.send(frame)
    },
    reload() {
      socket?.close()
    },
    unrest: () => (guilty && socket?.readyState === 1 ? 'a forged frame was let pass' : null),
    wake() {},
    kept: () => new Set(),
    end() {
      ended = true
      socket = null
      doc.destroy()
    },
  }
}
