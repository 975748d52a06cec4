import * as Y from 'yjs'
import { readMessages, writeMessage } from './messages.ts'
import type { Peer, Surroundings } from './peer.ts'
import { handsOn, noteIntentions } from './person.ts'
import type { SimulatedSocket } from './simulated-socket.ts'

const SILENT_MS = 30_000

/**
 * A client that speaks y-websocket's protocol with a plain Y.Doc and knows nothing of us: it tells nobody what is unsaved.
 * What one sees that is not whole, because its network is broken, does not count.
 */
export function createStockPeer(around: Surroundings, isWhole: boolean): Peer {
  const { name, agenda, random } = around
  let marks = 0
  let room: string
  let doc: Y.Doc
  let hands: ReturnType<typeof handsOn>
  let socket: SimulatedSocket | null = null
  let synced = false
  let failed = 0
  /** How often the page has given up since it last worked. */
  let givenUp = 0
  let heardAt = 0
  let ended = false
  let generation = 0

  const open = () => {
    const mine = around.connect(room)
    const isMine = () => socket === mine
    socket = mine
    synced = false
    heardAt = agenda.now()
    mine.binaryType = 'arraybuffer'
    mine.onopen = () => {
      if (isMine()) mine.send(writeMessage({ is: 'ask', bytes: Y.encodeStateVector(doc) }))
    }
    mine.onmessage = ({ data }: { data: ArrayBuffer }) => {
      if (!isMine()) return
      heardAt = agenda.now()
      for (const message of readMessages(new Uint8Array(data))) {
        if (message.is === 'ask')
          mine.send(writeMessage({ is: 'answer', bytes: Y.encodeStateAsUpdate(doc, message.bytes) }))
        if (message.is === 'answer' || message.is === 'update') Y.applyUpdate(doc, message.bytes, mine)
        if (message.is === 'answer') {
          synced = true
          failed = 0
          givenUp = 0
        }
      }
    }
    mine.onclose = ({ code }: { code: number }) => {
      if (isMine()) lost(code)
    }
  }
  const lost = (code: number) => {
    socket = null
    synced = false
    const mine = generation
    // The person looks at a page that has given up, and loads it anew; what was not stored is lost, as with any such client.
    const isFinal = code >= 4400 && code < 4500
    const wait = isFinal ? Math.min(120_000, 200 * 2 ** givenUp++) : Math.min(2500, 100 * 2 ** failed++)
    agenda.after(wait + random.below(100), () => {
      if (ended || mine !== generation) return
      if (isFinal) fresh()
      else open()
    })
  }
  const fresh = () => {
    generation++
    room = around.room()
    const before = socket
    socket = null
    before?.close()
    hands?.end()
    doc?.destroy()
    doc = new Y.Doc()
    doc.clientID = random.uint32()
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== socket && socket?.readyState === 1) socket.send(writeMessage({ is: 'update', bytes: update }))
    })
    noteIntentions(doc, name, around.intentions)
    hands = handsOn(doc, name, () => `${name}-${marks++}`)
    failed = 0
    open()
  }
  const watch = () => {
    if (ended) return
    if (socket !== null && agenda.now() - heardAt > SILENT_MS) {
      const before = socket
      lost(1006)
      before.close()
    }
    agenda.after(SILENT_MS / 10, watch)
  }
  fresh()
  watch()

  return {
    name,
    get doc() {
      return isWhole ? doc : null
    },
    do: (doing, chance) => hands.do(doing, chance),
    reload: fresh,
    unrest: () => (synced || !isWhole ? null : 'not connected'),
    wake() {},
    kept: () => new Set(),
    end() {
      ended = true
      socket = null
      hands.end()
      doc.destroy()
    },
  }
}
