import * as Y from 'yjs'
import { openDocument } from '../../client/open-document.ts'
import type { Line, LineEar } from '../../server/line.ts'
import { createRooms, type Place, type Rooms, type RoomsSettings } from '../../server/rooms.ts'
import { readMessages, type WireMessage, writeMessage } from './messages.ts'
import { cast } from './operations.ts'
import type { Build } from './world.ts'

/** A server or client with one fault, and what the simulator has to say of it. */
export interface Plant {
  build: Partial<Build>
  found: RegExp
}

const readable = (frame: Uint8Array | null): WireMessage[] => {
  try {
    return frame === null ? [] : readMessages(frame)
  } catch {
    return []
  }
}
const isChange = (message: WireMessage) => message.is === 'answer' || message.is === 'update'

/** A line that somebody listens in on, or on which what is said is altered. */
function tapped(line: Line, heard: (frame: Uint8Array | null) => void, altered = (frame: Uint8Array) => frame): Line {
  return {
    get backlog() {
      return line.backlog
    },
    send: ({ bytes }) => {
      const said = altered(bytes)
      if (said.length > 0) line.send({ bytes: said })
    },
    sendPaced: (message, sent) => line.sendPaced(message, sent),
    ping: () => line.ping(),
    pause: () => line.pause(),
    resume: () => line.resume(),
    close: (code, reason) => line.close(code, reason),
    cut: () => line.cut(),
    listen: (ear: LineEar) =>
      line.listen({
        message(frame) {
          heard(frame)
          ear.message(frame)
        },
        alive: () => ear.alive(),
        closed: () => ear.closed(),
      }),
  }
}

const rooms = (make: (settings: RoomsSettings) => Rooms): Partial<Build> => ({ createRooms: make })
const host = (change: (settings: RoomsSettings) => Partial<RoomsSettings>) =>
  rooms((settings) => createRooms({ ...settings, ...change(settings) }))
const connecting = (act: (real: Rooms['connect'], line: Line, place: Place) => void) =>
  rooms((settings) => {
    const real = createRooms(settings)
    return { ...real, connect: (line, place) => act(real.connect, line, place) }
  })

export const plants: Record<string, Plant> = {
  'relays before the commit': {
    build: rooms((settings) => {
      const real = createRooms(settings)
      const lines = new Set<Line>()
      return {
        ...real,
        connect(line, place) {
          const relay = (frame: Uint8Array | null) => {
            const [message] = readable(frame)
            if (message?.is !== 'update' || place.access !== 'write') return
            for (const other of lines) if (other !== line) other.send({ bytes: writeMessage(message) })
          }
          lines.add(line)
          real.connect(tapped(line, relay), place)
        },
      }
    }),
    found: /was sent what is not stored/,
  },
  'acknowledges before the commit': {
    build: connecting((real, line, place) => {
      let tells = false
      let said = 0
      const acknowledge = (frame: Uint8Array | null) => {
        for (const message of readable(frame)) {
          if (message.is === 'tell-me') tells = true
          if (isChange(message)) said++
          if (tells && isChange(message))
            queueMicrotask(() => line.send({ bytes: writeMessage({ is: 'saved', number: said }) }))
        }
      }
      real(tapped(line, acknowledge), place)
    }),
    found: /was told that it is stored/,
  },
  'drops what could not be committed without a word': {
    build: host(({ commit }) => ({ commit: (...args) => commit(...args).catch(() => ({ is: 'stored' })) })),
    found: /not stored|is stored: /,
  },
  "lets a reader's write land": {
    build: rooms((settings) => {
      const reader = cast.find(({ is, may }) => is === 'forger' && may === 'read')?.name ?? ''
      const real = createRooms({
        ...settings,
        commit: (board, name, written, persons) =>
          settings.commit(
            board,
            name,
            written,
            persons.filter((person) => person !== reader),
          ),
      })
      const unasked = (frame: Uint8Array) => (readable(frame).some(({ is }) => is === 'ask') ? new Uint8Array() : frame)
      return {
        ...real,
        connect: (line, place) =>
          place.person === reader
            ? real.connect(
                tapped(line, () => {}, unasked),
                { ...place, access: 'write' },
              )
            : real.connect(line, place),
      }
    }),
    found: /evil|nobody may delete/,
  },
  'forgets deletions towards those who lack nothing else': {
    build: connecting((real, line, place) => {
      const forget = (frame: Uint8Array) => {
        const parts = readable(frame).map((message) =>
          message.is === 'answer' && Y.decodeUpdate(message.bytes).structs.length === 0
            ? { is: message.is, bytes: Uint8Array.from([0, 0]) }
            : message,
        )
        return Buffer.concat(parts.map(writeMessage))
      }
      real(
        tapped(line, () => {}, forget),
        place,
      )
    }),
    found: /does not have what is stored/,
  },
  'serves what was deleted before an audience was widened': {
    build: rooms((settings) => ({ ...createRooms(settings), widen: () => {} })),
    found: /deleted before it was widened/,
  },
  'loses the tail on compaction': {
    build: rooms((settings) => {
      let end = 0
      return createRooms({
        ...settings,
        async load(board, name) {
          const stored = await settings.load(board, name)
          end = stored?.upto ?? 0
          return stored
        },
        async commit(...args) {
          const outcome = await settings.commit(...args)
          if (outcome.is === 'stored') end++
          return outcome
        },
        compact: (board, name, snapshot) => settings.compact(board, name, snapshot, end),
      })
    }),
    found: /compaction lost/,
  },
  'lets a newcomer claim a client id that stands': {
    build: connecting((real, line, place) => real(line, { ...place, mark: () => 'anybody' })),
    found: /evil/,
  },
  'takes a document that could not be loaded for an empty one': {
    build: host(({ load }) => ({ load: (...args) => load(...args).catch(() => null) })),
    found: /./,
  },
  'leaves sockets open whose access has changed': {
    build: rooms((settings) => ({ ...createRooms(settings), setAccess: () => {} })),
    found: /after their access changed/,
  },
  'keeps failures to itself': {
    build: host(() => ({ onFault: () => {} })),
    found: /failures were not told/,
  },
  'a client that forgets what is unsaved when it recovers': {
    build: { openDocument: ({ onRecovered: _, ...settings }) => openDocument(settings) },
    found: /is nowhere/,
  },
}
