import { expect, test } from 'vitest'
import { decodeFrame, decodeFrames, encodeFrame, type Frame } from './frame.ts'

const all: Frame[] = [
  { is: 'ask', stateVector: Uint8Array.from([0]) },
  { is: 'answer', update: Uint8Array.from([0, 0]) },
  { is: 'update', update: Uint8Array.from([1, 2, 3]) },
  { is: 'presence', states: Uint8Array.from([0]) },
  { is: 'ask-presence' },
  { is: 'tell-me' },
  { is: 'terms', access: 'read' },
  { is: 'terms', access: 'write' },
  { is: 'saved', count: 300 },
]

test('D43 a message of several frames is read whole, one by one in order', () => {
  const message = Buffer.concat(all.map(encodeFrame))
  const plain = (frames: Frame[] | null) => JSON.parse(JSON.stringify(frames))
  expect(plain(decodeFrames(message))).toEqual(plain(all))
  expect(decodeFrame(message)).toBeNull()
  for (const frame of all) expect(plain(decodeFrames(encodeFrame(frame)))).toEqual(plain([frame]))
})

test('D43 a message that is cut anywhere but between two frames, or that holds none, is no message', () => {
  const pieces = all.map(encodeFrame)
  const message = Buffer.concat(pieces)
  const between = new Set(pieces.map((_, at) => Buffer.concat(pieces.slice(0, at + 1)).length))
  for (let end = 0; end < message.length; end++)
    expect(decodeFrames(message.subarray(0, end)) !== null).toBe(between.has(end))
  expect(decodeFrames(Buffer.concat([encodeFrame({ is: 'tell-me' }), Uint8Array.from([99])]))).toBeNull()
})
