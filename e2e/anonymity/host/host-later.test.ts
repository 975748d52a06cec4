import { statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { seeded } from '../../faults/seeded.ts'
import { type Server, startServer } from '../../server/start-server.ts'
import { lightSession } from '../../session/light-session.ts'
import type { Case, Guess } from './case.ts'
import { caseOf, signed } from './case-of.ts'
import { mostByChance } from './chance.ts'
import { closeness, leastByChance } from './closeness.ts'
import { comesIn, type Speaker, type Spoke, speaks, stirs } from './crowd.ts'
import { guesses, right } from './guess.ts'
import { HeapSnapshots } from './heap-snapshot.ts'

const people = 12
const contributions = 50
/** Two of the twelve say five things: taking one of them for everybody's author is right in a tenth. */
const luck = 5 / contributions
/** By chance alone this test fails once in so many runs. */
const oneIn = 10_000

let server: Server
const heaps = new HeapSnapshots()
const speakers: Speaker[] = []
const spoke: Spoke[] = []
let end: Case

beforeAll(async () => {
  server = await startServer({ env: { ...heaps.env, TIDY_SECONDS: '5' } })
  const session = await lightSession(server.address)
  const { facilitator, moveTo, touchpoints } = session
  for (let n = 0; n < people; n++) speakers.push(await comesIn(session, n % 3 === 0 ? `Guest number ${n}` : null))
  await moveTo('lived-experience')
  // The worst there is: one after the other, in the order in which they came, each everything at once.
  for (const [n, speaker] of speakers.entries()) {
    const say = async () => void spoke.push(await speaks(speaker, touchpoints[spoke.length % touchpoints.length] ?? ''))
    for (let said = 0; said < (n < 2 ? 5 : 4); said++) await say()
    await stirs(speaker, true)
  }
  await facilitator.does({ do: 'queue.collect' })
  await facilitator.does({ do: 'contribution.publish', contributions: spoke.map(({ key }) => key.id).sort() })
  await facilitator.does({ do: 'queue.reveal' })
  await moveTo('together')
  // What the store has to tidy up after a reveal is tidied up.
  const log = join(server.directory, 'firsthand.db-wal')
  await vi.waitFor(() => expect(statSync(log).size).toBeLessThan(10_000), { timeout: 60_000, interval: 200 })
  // For a second a rate knows which contributions were asked for (apps/server/src/rate): the host comes later.
  await new Promise((resolve) => setTimeout(resolve, 2_000))
  end = caseOf(server.directory, await heaps.take(server), speakers, spoke)
}, 120_000)

afterAll(async () => {
  for (const { line } of speakers) line.close()
  await server?.end()
  heaps.end()
})

/** How well the best strategies did, as lines. */
function told(given: Case, tried: Guess[]): string {
  const results = tried.map((guess) => ({ strategy: guess.strategy, hits: right(given, guess) }))
  const best = results.sort((a, b) => b.hits - a.hits).slice(0, 5)
  return best.map(({ strategy, hits }) => `${hits} of ${contributions}: ${strategy}`).join('\n')
}

/** The most that any strategy found, and the most that it may. */
function outcome(given: Case): { found: number; may: number; best: string } {
  const tried = guesses(given)
  const found = Math.max(...tried.map((guess) => right(given, guess)))
  return { found, may: mostByChance(contributions, luck, tried.length, oneIn), best: told(given, tried) }
}

test('N1 N15 N16 a host who looks later can’t match 50 contributions to 12 sessions better than chance', () => {
  expect(spoke.length).toBe(contributions)
  expect(end.orders.length).toBeGreaterThan(4)
  const { found, may, best } = outcome(end)
  process.stderr.write(`\nhost later: at most ${may} may be right by chance\n${best}\n`)
  expect(found, best).toBeLessThanOrEqual(may)
})

test('N18 nothing of what is stored or held at the end lies in the order in which it came, not even piece by piece', () => {
  const arrival = spoke.map(({ key }) => key.id)
  const seed = Number(process.env.SEED ?? Date.now() % 2 ** 32)
  const least = leastByChance(arrival, 100_000, seeded(seed))
  const found = end.orders.map(({ place, ids }) => ({ place, close: closeness(ids, arrival) }))
  const told = found.map(({ place, close }) => `${close.toFixed(1)} apart: ${place}`).join('\n')
  process.stderr.write(
    `\nhost later: less than ${least.toFixed(1)} apart would be more than chance (seed ${seed})\n${told}\n`,
  )
  for (const { place, close } of found) expect(close, place).toBeGreaterThanOrEqual(least)
})

test('N1 the same host finds a person who stands with what they said', () => {
  const leaky = end.contributions.map((said) => ({ ...said, values: new Set([...said.values, said.whose]) }))
  expect(outcome({ ...end, contributions: leaky }).found).toBe(contributions)
})

test('N15 the same host finds permits that are not blinded', () => {
  const modulus = speakers[0]?.terms.contribute ?? ''
  // As if browsers had asked for signatures of what is to be signed as it is. The host knows it by raising signatures to the exponent.
  const sessions = end.sessions.map((session) => {
    const own = spoke.filter(({ whose }) => whose === session.id)
    const asked = own.map(({ permit }) => signed(permit.signature, modulus))
    return { ...session, values: new Set([...session.values, ...asked]) }
  })
  expect(outcome({ ...end, sessions }).found).toBe(contributions)
})

test('N18 the same host finds authors by the order of arrival, where it is kept', () => {
  const orders = [{ place: 'a leak', ids: spoke.map(({ key }) => key.id) }]
  expect(outcome({ ...end, orders }).found).toBeGreaterThan(contributions * 0.8)
})

test('N1 the same host finds pairs that hang together in memory', () => {
  const beside = spoke.map(({ key, whose }) => ({ session: whose, contribution: key.id, weight: 0.5 }))
  expect(outcome({ ...end, beside }).found).toBe(contributions)
})
