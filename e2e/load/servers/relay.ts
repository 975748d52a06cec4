import { readFileSync } from 'node:fs'
import * as encoding from 'lib0/encoding'
import { type WebSocket, WebSocketServer } from 'ws'

// The floor that everything is compared with: bytes in, the same bytes out to the others in the room, and nothing else.
// It knows of the protocol only that a message 0 0 is a question. Who asks with an empty state vector gets the bytes that lie
// in the file DOCUMENT as they are (read when somebody first asks), and everybody who asks gets each update that came since the
// start, one message each. It stores nothing. `node relay.ts`, port in PORT, says when it listens.

type Room = { sockets: Set<WebSocket>; log: Buffer[] }
const rooms = new Map<string, Room>()
const file = process.env.DOCUMENT
let document: Uint8Array | null = null

const message = (kind: number, payload: Uint8Array) =>
  encoding.encode((to) => {
    encoding.writeVarUint(to, 0)
    encoding.writeVarUint(to, kind)
    encoding.writeVarUint8Array(to, payload)
  })
const nothing = message(1, Uint8Array.of(0, 0))
const tellMeAll = message(0, Uint8Array.of(0))
const emptyQuestion = tellMeAll.length

function stored(): Uint8Array {
  if (!file) return nothing
  document ??= message(1, readFileSync(file))
  return document
}

const server = new WebSocketServer({ port: Number(process.env.PORT), host: '127.0.0.1' })
server.on('connection', (socket, request) => {
  const name = request.url ?? ''
  const room = rooms.get(name) ?? { sockets: new Set(), log: [] }
  rooms.set(name, room)
  room.sockets.add(socket)
  socket.on('message', (bytes: Buffer) => {
    if (bytes[0] === 0 && bytes[1] === 0) {
      socket.send(bytes.length === emptyQuestion ? stored() : nothing)
      for (const update of room.log) socket.send(update)
      socket.send(tellMeAll)
      return
    }
    if (bytes.length === nothing.length) return
    if (bytes[0] === 0) room.log.push(bytes)
    for (const other of room.sockets) if (other !== socket) other.send(bytes)
  })
  socket.on('close', () => room.sockets.delete(socket))
  socket.on('error', () => socket.terminate())
})
server.on('listening', () => process.stdout.write('ready\n'))
