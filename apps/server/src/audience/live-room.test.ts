import { expect, test } from 'vitest'
import { liveStand } from '../testing/live-stand.ts'
import { RawReader } from '../testing/raw-reader.ts'
import { LiveRoom } from './live-room.ts'

test('R14 what nobody watches any more is not remembered for long; what somebody watches is', async () => {
  const stand = await liveStand()
  const short = new LiveRoom(stand.open, 1)
  const first = short.feed('observers')
  await expect.poll(() => short.feed('observers') === first, { timeout: 5000 }).toBe(false)
  const reader = await RawReader.open(`${stand.url}/${await stand.join('lived')}`)
  await reader.until(() => reader.messages.length === 2)
  const watched = stand.room.feed('voice:lived')
  await stand.say(1, 5)
  await reader.until(() => reader.messages.length === 3)
  expect(stand.room.feed('voice:lived')).toBe(watched)
})

test('R4 a feed that was not watched for a while goes on from where it was, by what changed meanwhile', async () => {
  const stand = await liveStand()
  const { cursor } = stand.room.feed('voice:staff')
  await stand.say(2, 5)
  await stand.change({ put: { ...stand.open.board.progress, paused: true } })
  const feed = stand.room.feed('voice:staff')
  const missed = JSON.parse(feed.since(cursor).bytes.toString('utf8'))
  expect(missed).toMatchObject({ full: false, cursor: feed.cursor, del: [] })
  expect(missed.put.map(({ kind }: { kind: string }) => kind)).toEqual(['contribution', 'contribution', 'progress'])
})

test('R4 who was away for more than is remembered gets everything', async () => {
  const stand = await liveStand()
  const feed = stand.room.feed('voice:staff')
  const long = feed.cursor
  await stand.say(600, 5)
  feed.follow(stand.open.board)
  const short = feed.cursor
  await stand.say(600, 5)
  feed.follow(stand.open.board)
  const answer = (cursor: string) => JSON.parse(feed.since(cursor).bytes.toString('utf8'))
  expect([answer(long).full, answer(short).full, answer(feed.cursor).full]).toEqual([true, false, false])
  expect([answer(short).put.length, answer(feed.cursor).put.length]).toEqual([600, 0])
})
