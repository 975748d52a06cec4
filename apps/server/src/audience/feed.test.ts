import { setTimeout as delay } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { applyChanges, type Board, type Change, type Contribution } from '@firsthand/model'
import { expect, test } from 'vitest'
import { simulatedBoard, simulatedIds } from '../testing/simulated-sessions.ts'
import { Feed } from './feed.ts'

const id = simulatedIds(Math.random)

const shown = (key: string, words: string): Contribution => ({
  kind: 'contribution',
  id: key,
  voice: 'lived',
  phase: 'lived-experience',
  name: null,
  kept: { about: 'experience', touchpoint: null, emotions: [], valence: null, passage: [{ words }] },
  state: { is: 'shown' },
  revision: null,
  original: null,
  secretHash: '_'.repeat(43),
})

/** A feed of a voice group that sees the board, and a way to bring it on. */
function followed() {
  const { board: made } = simulatedBoard(id)
  let board: Board = { ...made, progress: { ...made.progress, phase: 'lived-experience' } }
  const feed = new Feed('voice:lived', board)
  const change = (...changes: Change[]) => {
    const before = board
    board = applyChanges(before, changes)
    feed.follow(board, { before, changes })
  }
  return { feed, change }
}

const frame = (feed: Feed, cursor: string) => JSON.parse(String(feed.since(cursor).bytes))

/** What nobody holds any more is gone after this. */
async function collectGarbage() {
  // A message is kept for the turn in which it was made.
  await delay(1)
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
}

test('N5 a feed keeps in memory no words that were taken back or written anew', async () => {
  const { feed, change } = followed()
  const [one, two] = [id(), id()]
  const held = [shown(one, 'taken back'), shown(two, 'redacted')].map((put) => {
    change({ put })
    return new WeakRef(put.kept)
  })
  await collectGarbage()
  expect(held.map((ref) => ref.deref() !== undefined)).toEqual([true, true])
  change({ del: { kind: 'contribution', id: one } })
  change({ put: shown(two, 'left') })
  await collectGarbage()
  expect(held.map((ref) => ref.deref())).toEqual([undefined, undefined])
  expect(feed.views().some(({ id }) => id === two)).toBe(true)
})

test('R4 whoever comes back with a cursor gets what changed last of each view, from wherever they were', () => {
  const { feed, change } = followed()
  const [one, two] = [id(), id()]
  const cursors = [feed.cursor]
  for (const step of [
    { put: shown(one, 'a') },
    { put: shown(two, 'b') },
    { put: shown(one, 'c') },
    { del: { kind: 'contribution' as const, id: two } },
    { put: shown(two, 'd') },
  ]) {
    change(step)
    cursors.push(feed.cursor)
  }
  const words = (cursor: string) => {
    const { full, put, del } = frame(feed, cursor)
    const said = put.filter(({ kind }: Contribution) => kind === 'contribution')
    return { full, del, said: said.map(({ kept }: Contribution) => Object.values(kept.passage[0] ?? {})[0]).sort() }
  }
  expect(cursors.map((cursor) => words(cursor).said)).toEqual([['c', 'd'], ['c', 'd'], ['c', 'd'], ['d'], ['d'], []])
  expect(cursors.map((cursor) => words(cursor).full)).toEqual(cursors.map(() => false))
})
