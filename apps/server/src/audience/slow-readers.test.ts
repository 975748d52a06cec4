import type { LiveFrame, PutFrame } from '@firsthand/model'
import { expect, test } from 'vitest'
import { liveStand } from '../testing/live-stand.ts'
import { RawReader } from '../testing/raw-reader.ts'

const puts = (frames: LiveFrame[]) => frames.filter((frame): frame is PutFrame => frame.type === 'put')
/** The ids of the contributions that a reader has, by everything that came. */
const had = (reader: RawReader) => {
  const ids = new Set<string>()
  for (const { full, put, del } of puts(reader.frames)) {
    if (full) ids.clear()
    for (const view of put) if (view.kind === 'contribution') ids.add(view.id)
    for (const { id } of del) ids.delete(id)
  }
  return ids
}
const mebibyte = 1024 * 1024

test('R12 a reader who takes nothing has little waiting, holds nobody up, and gets what it missed together when it reads again', async () => {
  const stand = await liveStand()
  const [slow, quick] = [await stand.join('lived'), await stand.join('staff')]
  const [stuck, other] = [await RawReader.open(`${stand.url}/${slow}`), await RawReader.open(`${stand.url}/${quick}`)]
  await stuck.until(() => puts(stuck.frames).length === 1)
  stuck.socket.pause()
  const before = stand.held.get(slow)?.socket.bytesWritten ?? 0
  const sent = () => (stand.held.get(slow)?.socket.bytesWritten ?? 0) - before
  const rounds = 20
  for (let round = 1; round <= rounds; round++) {
    await stand.say(70, 2000)
    await other.until(() => had(other).size === 70 * round)
  }
  // What the network has taken counts too.
  expect(sent()).toBeGreaterThan(0)
  expect(sent()).toBeLessThan(mebibyte / 2)
  expect(puts(other.frames).length).toBe(1 + rounds)
  stuck.socket.resume()
  await stuck.until(() => had(stuck).size === 70 * rounds)
  expect([...had(stuck)].sort()).toEqual([...had(other)].sort())
  expect(puts(stuck.frames).length).toBeLessThan(rounds)
  expect(stuck.end).toBeNull()
}, 60_000)

test('R12 short news that pile up are put together too: what was taken back meanwhile is never sent', async () => {
  const stand = await liveStand()
  const slow = await stand.join('lived')
  const stuck = await RawReader.open(`${stand.url}/${slow}`)
  await stuck.until(() => puts(stuck.frames).length === 1)
  stuck.socket.pause()
  await stand.say(600, 2000)
  await stand.change({ put: { ...stand.open.board.progress, paused: true } })
  await stand.say(1, 9)
  const [last] = [...stand.open.board.contributions.values()].filter(
    ({ kept }) => JSON.stringify(kept.passage).length < 100,
  )
  if (!last) throw new Error('nothing was said')
  await stand.change({ del: { kind: 'contribution', id: last.id } })
  await stand.change({ put: { ...stand.open.board.progress, paused: false } })
  expect(stand.held.get(slow)?.outlet.isFree).toBe(false)
  stuck.socket.resume()
  await stuck.until(() => puts(stuck.frames).length === 3)
  const [, , missed] = puts(stuck.frames)
  expect(missed).toMatchObject({ full: false, put: [{ kind: 'progress', paused: false }], del: [{ id: last.id }] })
  expect(had(stuck).size).toBe(600)
}, 60_000)

test('R13 who takes nothing and answers nothing is noticed after two beats and sent away to come back; others are not', async () => {
  const stand = await liveStand({ beat: 400 })
  const people = [await stand.join('lived'), await stand.join('lived'), await stand.join('lived')] as const
  const [stuck, silent, well] = await Promise.all(people.map((person) => RawReader.open(`${stand.url}/${person}`)))
  if (!stuck || !silent || !well) throw new Error('not open')
  silent.answers = false
  stuck.socket.pause()
  const began = performance.now()
  await stand.say(3000, 2000)
  await silent.until(() => silent.end !== null)
  expect(silent.end).toBe(4508)
  // Nobody can be told through a line that takes nothing: it is cut.
  await expect.poll(() => stand.held.get(people[0])?.socket.destroyed, { timeout: 10_000 }).toBe(true)
  expect(performance.now() - began).toBeGreaterThan(400)
  await stand.say(1, 5)
  await well.until(() => had(well).size === 3001)
  expect(well.end).toBeNull()
}, 30_000)

test('R13 opening a large board on a slow phone goes piece by piece, is no backlog and no silence; what changed meanwhile follows', async () => {
  const beat = 300
  const stand = await liveStand({ beat })
  await stand.say(6000, 2000)
  const phone = await stand.join('lived')
  const reader = await RawReader.open(`${stand.url}/${phone}`)
  // It reads a little, then rests.
  const began = performance.now()
  let most = 0
  const rest = () => {
    most = Math.max(most, (stand.held.get(phone)?.socket.bytesWritten ?? 0) - reader.socket.bytesRead)
    reader.socket.pause()
    setTimeout(() => reader.socket.resume(), 15)
  }
  reader.socket.on('data', rest)
  await stand.say(1, 5)
  await reader.until(() => reader.end !== null || puts(reader.frames).length === 2)
  expect(performance.now() - began).toBeGreaterThan(3 * beat)
  expect(reader.end).toBeNull()
  const [whole] = reader.messages.filter(({ text }) => text.startsWith('{"type":"put"'))
  expect(whole?.pieces).toBeGreaterThan(100)
  expect(most).toBeLessThan(mebibyte / 2)
  expect(whole?.pings).toBeGreaterThan(1)
  expect(puts(reader.frames).map(({ full }) => full)).toEqual([true, false])
  expect(had(reader).size).toBe(6001)
}, 60_000)

test('R8 whoever stops the server can wait until readers have taken what they were given, and no longer than patience lasts', async () => {
  const stand = await liveStand()
  const [slow, quick] = [await stand.join('lived'), await stand.join('staff')]
  const [stuck, other] = [await RawReader.open(`${stand.url}/${slow}`), await RawReader.open(`${stand.url}/${quick}`)]
  await stuck.until(() => puts(stuck.frames).length === 1)
  stuck.socket.pause()
  await stand.say(600, 2000)
  await stand.held.get(quick)?.outlet.settled(AbortSignal.timeout(20_000))
  await other.until(() => had(other).size === 600)
  const patience = new AbortController()
  const waiting = stand.held.get(slow)?.outlet.settled(patience.signal)
  expect(await Promise.race([waiting, Promise.resolve('waits')])).toBe('waits')
  patience.abort()
  await waiting
  expect(stand.held.get(slow)?.outlet.isFree).toBe(false)
})
