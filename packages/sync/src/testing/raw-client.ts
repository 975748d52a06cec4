import { once } from 'node:events'
import { WebSocket } from 'ws'
import type { Frame } from '../wire/frame.ts'
import { decodeFrame, encodeFrame } from '../wire/frame.ts'

/** A socket that speaks frames and keeps what it hears, for saying things that no honest client says. */
export async function openRawClient(url: string) {
  const socket = new WebSocket(url)
  const heard: Frame[] = []
  socket.on('message', (data) => {
    const frame = decodeFrame(new Uint8Array(data as Buffer))
    if (frame !== null) heard.push(frame)
  })
  socket.on('error', () => {})
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() }))
  })
  await Promise.race([once(socket, 'open'), closed])
  return {
    socket,
    heard,
    closed,
    say: (frame: Frame) => socket.send(encodeFrame(frame)),
    sayBytes: (bytes: Uint8Array | string) => socket.send(bytes),
    close: () => socket.terminate(),
  }
}
