import { type Board, type Contribution, makeBoard } from '@firsthand/model'
import { expect, onTestFinished, test } from 'vitest'
import { randomness } from '../testing/randomness.ts'
import { boardRequest } from '../testing/test-board.ts'
import { SettleClock } from './settle-clock.ts'

function boardOf(...contributions: Contribution[]): Board {
  const made = makeBoard(boardRequest(), 'token', randomness, new Date())
  if (!made.ok) throw new Error(made.refusal.id)
  return { ...made.board, contributions: new Map(contributions.map((one) => [one.id, one])) }
}

const redacted = (id: string, inMs: number): Contribution => ({
  kind: 'contribution',
  id,
  voice: 'lived',
  phase: 'lived-experience',
  name: null,
  kept: { about: 'experience', touchpoint: null, emotions: [], valence: null, passage: [{ words: 'left' }] },
  state: { is: 'held' },
  revision: null,
  original: { passage: [{ words: 'gone' }], until: new Date(Date.now() + inMs).toISOString() },
  secretHash: '_'.repeat(43),
})

/** A clock that tells whom it settles; the first of them cannot be stored. */
function clock() {
  const asked: string[] = []
  let told = () => {}
  const clock = new SettleClock(async (id) => {
    asked.push(id)
    told()
    return { ok: asked.length > 1 }
  })
  onTestFinished(() => clock.stop())
  const until = async (count: number) => {
    while (asked.length < count) await new Promise<void>((tell) => (told = tell))
  }
  return { clock, asked, until }
}

test('M5 a redaction is settled when its time is over, by what a turn changed; one taken back or undone is not', async () => {
  const { clock: settling, asked, until } = clock()
  const before = boardOf(redacted('kept-on', 10), redacted('undone', 20), redacted('withdrawn', 20))
  settling.look(before)
  const undone = { ...redacted('undone', 0), original: null }
  const late = redacted('late', 60)
  const board = boardOf(redacted('kept-on', 10), undone, late)
  const changes = [{ put: undone }, { del: { kind: 'contribution' as const, id: 'withdrawn' } }, { put: late }]
  settling.look(board, { before, changes })
  await until(2)
  // What could not be stored is tried again.
  await until(3)
  expect(asked.slice(0, 1)).toEqual(['kept-on'])
  expect(new Set(asked)).toEqual(new Set(['kept-on', 'late']))
})
