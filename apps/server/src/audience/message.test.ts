import type { LiveFrame } from '@firsthand/model'
import { withFreshKeys } from '@firsthand/model'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { liveStand } from '../testing/live-stand.ts'
import { randomness } from '../testing/randomness.ts'
import { RawReader } from '../testing/raw-reader.ts'
import { Message } from './message.ts'

const picture = ({ messages }: RawReader) => messages.find(({ text }) => text.startsWith('{"type":"put"'))

test('R11 a long message is packed once for all who unpack; what facilitators get, never', async () => {
  const stand = await liveStand()
  await stand.say(200, 400)
  const person = await stand.join('lived')
  const open = async (who: string, extensions: string | null) => {
    const reader = await RawReader.open(`${stand.url}/${who}`, extensions)
    await reader.until(() => picture(reader) !== undefined)
    return picture(reader)
  }
  const packed = await open(person, 'permessage-deflate; client_max_window_bits')
  const plain = await open(person, null)
  expect([packed?.isPacked, plain?.isPacked]).toEqual([true, false])
  expect(packed?.text).toBe(plain?.text)
  // Somebody who can only unpack a smaller window than we pack with gets it plain.
  expect((await open(person, 'permessage-deflate; server_max_window_bits=10'))?.isPacked).toBe(false)
  const desk = await open(stand.facilitator, 'permessage-deflate; client_max_window_bits')
  expect([desk?.isPacked, desk?.text.includes('"kind":"link"')]).toEqual([false, true])
  const feed = stand.room.feed('voice:lived')
  expect(feed.since(null)).toBe(feed.since(null))
  expect(feed.since(null).packed()).toBe(feed.since(null).packed())
})

test.each([0, 40, 50, 8000, 8100, 65_300, 70_000])(
  'R11 another WebSocket client reads frames of every length, packed or not: %i signs',
  async (signs) => {
    const stand = await liveStand()
    await stand.say(1, signs)
    const person = await stand.join('lived')
    for (const perMessageDeflate of [true, false]) {
      const client = new WebSocket(`${stand.url.replace('http', 'ws')}/${person}`, { perMessageDeflate })
      const frames: LiveFrame[] = []
      await new Promise<void>((done) =>
        client.on('message', (data) => {
          frames.push(JSON.parse(String(data)))
          if (frames.length === 2) done()
        }),
      )
      expect(frames.map(({ type }) => type)).toEqual(['you', 'put'])
      expect(JSON.stringify(frames[1])).toBe(stand.room.feed('voice:lived').since(null).bytes.toString('utf8'))
      client.terminate()
    }
  },
)

test('R11 everything of a turn for one socket goes out as one write', async () => {
  const stand = await liveStand()
  const [stays, leaves] = [await stand.join('lived'), await stand.join('lived')]
  const reader = await RawReader.open(`${stand.url}/${stays}`)
  await reader.until(() => reader.messages.length === 2)
  const before = reader.together.length
  const { keys, people } = stand.open.board
  const left = people.get(leaves)
  if (!left) throw new Error('nobody left')
  await stand.change(
    { put: { ...left, standing: { at: 'left' } } },
    { put: { ...keys, groups: { ...keys.groups, lived: withFreshKeys(keys.groups.lived, randomness.keys()) } } },
  )
  await reader.until(() => reader.messages.length === 4)
  expect(reader.frames.slice(2).map(({ type }) => type)).toEqual(['you', 'put'])
  expect(reader.together.slice(before)).toEqual([2])
})

test('R11 people who come or go make one version; a turn that nobody may see makes none and sends nothing', async () => {
  const stand = await liveStand()
  const reader = await RawReader.open(`${stand.url}/${await stand.join('staff')}`)
  await reader.until(() => reader.messages.length === 2)
  await stand.change({ put: { ...stand.open.board.keys, recoveryHash: 'other' } })
  await stand.join('lived')
  await reader.until(() => reader.messages.length === 3)
  expect(reader.frames[2]).toMatchObject({ type: 'put', full: false, del: [] })
  expect(new Message(reader.frames[2] as LiveFrame).isLong).toBe(false)
})
