import {
  authorView,
  type Board,
  defaultAgreement,
  defaultDeck,
  defaultPlan,
  defaultVoices,
  deriveAuthorKey,
  hashSecret,
  makeBoard,
  newId,
  newRecoveryCode,
  newSeed,
  type SaidRequest,
  writeSlip,
} from '@firsthand/model'
import { expect, test } from 'vitest'
import type { Answer } from '../live/answer.ts'
import type { Clock } from '../live/clock.ts'
import { type Ask, BETWEEN_OWN, GAP, type Opened, type Opening, openSlip } from './open-slip.ts'

const pair = () => ({ n: newId(), pkcs8: newId() })
const secret = () => `${newId()}${newId()}`.slice(0, 32)
const made = makeBoard(
  {
    title: 'T',
    purpose: 'P',
    language: 'en',
    support: 'S',
    facilitator: { name: 'Mira', worksFor: 'W' },
    voices: defaultVoices,
    plan: defaultPlan,
    agreement: defaultAgreement,
    deck: defaultDeck,
    touchpoints: [],
    expected: {},
  },
  secret(),
  { id: newId, secret, recoveryCode: newRecoveryCode, keys: () => ({ contribute: pair(), vote: pair() }) },
  new Date(),
)
if (!made.ok) throw new Error(made.refusal.id)
const { board } = made
const id = board.board.id

/** The board with so many contributions of one author, of which some were taken back, and some numbers never used. */
function boardWith(seed: Uint8Array, numbers: readonly number[], withdrawn: readonly number[] = []): Board {
  const contributions = new Map(board.contributions)
  for (const n of numbers) {
    const key = deriveAuthorKey(seed, id, n)
    contributions.set(key.id, {
      kind: 'contribution',
      id: key.id,
      voice: 'lived',
      phase: 'gather',
      name: null,
      kept: { about: 'experience', touchpoint: null, emotions: [], valence: null, passage: [{ words: `said ${n}` }] },
      state: { is: 'waiting' },
      revision: null,
      original: null,
      secretHash: key.secretHash,
    })
  }
  return {
    ...board,
    contributions,
    withdrawn: new Map(
      withdrawn.map((n) => {
        const { id: key, secretHash } = deriveAuthorKey(seed, id, n)
        return [key, { kind: 'withdrawn' as const, id: key, secretHash }]
      }),
    ),
  }
}

/** Answers as docs/SPEC.md says (N7, N10): by the secret, without anybody's name. */
function asking(on: Board) {
  const asked: SaidRequest[] = []
  const ask = async <Value>(request: SaidRequest): Promise<Answer<Value>> => {
    asked.push(request)
    if (!('secret' in request && 'contribution' in request)) return { is: 'refused', refusal: { id: 'not-allowed' } }
    const found = on.contributions.get(request.contribution)
    if (!found && on.withdrawn.has(request.contribution)) return { is: 'done', value: authorView(null) as Value }
    if (!found) return { is: 'refused', refusal: { id: 'wrong-secret' } }
    if (hashSecret(request.secret) !== found.secretHash) return { is: 'refused', refusal: { id: 'wrong-secret' } }
    if (request.op === 'choices') return { is: 'done', value: { deck: on.board.deck, closed: false } as Value }
    return { is: 'done', value: authorView(found) as Value }
  }
  return { ask, asked }
}

/** A clock on which every pause is over at once, and that remembers how long each would have been. */
function quickClock(random = () => 0.5) {
  const pauses: number[] = []
  const setTimer = (what: () => void, ms: number) => {
    pauses.push(ms)
    queueMicrotask(what)
  }
  return { pauses, clock: { random, setTimer, clearTimer: () => {} } }
}

type Asking = Partial<Opening> & { slip: string; ask: Ask; clock?: Clock }

/** Opens a slip to the end; what was shown on the way, and last. */
async function opening({ ask, clock = quickClock().clock, ...asked }: Asking) {
  const shown: Opened[] = []
  const show = (opened: Opened) => shown.push(opened)
  const { signal } = new AbortController()
  await openSlip({ board: id, known: null, show, signal, ...asked }, ask, clock)
  const last = shown.at(-1)
  if (!last) throw new Error('nothing was shown')
  return { shown, last, own: last.is === 'open' ? last.own.map(({ n }) => n) : [] }
}

test('N10 one request at a time, each after a random pause of its own', async () => {
  const seed = newSeed()
  const { ask, asked } = asking(boardWith(seed, [0, 1, 2]))
  let under = 0
  const singly = async <Value>(request: SaidRequest) => {
    under += 1
    expect(under).toBe(1)
    const answer = await ask<Value>(request)
    under -= 1
    return answer
  }
  const dice = [0, 1]
  const { pauses, clock } = quickClock(() => dice.shift() ?? 0.5)
  await opening({ slip: writeSlip(seed), ask: singly, clock })
  expect(asked).toHaveLength(3 + GAP + 1)
  expect(pauses.slice(0, 3)).toEqual([BETWEEN_OWN.least, BETWEEN_OWN.most, 350])
  expect(pauses).toHaveLength(asked.length - 1)
})

test('N10 a slip opens everything of its author, also where nobody joined', async () => {
  const seed = newSeed()
  const { ask, asked } = asking(boardWith(seed, [0, 1, 3], [2]))
  const { last } = await opening({ slip: writeSlip(seed), ask })
  if (last.is !== 'open') throw new Error(last.why.id)
  expect(last.own.map(({ view }) => view.state)).toEqual(['kept', 'kept', 'withdrawn', 'kept'])
  expect(last.choices).not.toBeNull()
  expect(last.search).toEqual({ is: 'over' })
  expect(asked.every((request) => request.op !== 'add' && request.board === id)).toBe(true)
})

test('N10 words that were put away or lost leave gaps: what comes after them is found, also where nothing comes before', async () => {
  const seed = newSeed()
  for (const numbers of [
    [0, 1, 6, 7],
    [9, 70],
  ]) {
    expect((await opening({ slip: writeSlip(seed), ask: asking(boardWith(seed, numbers)).ask })).own).toEqual(numbers)
  }
})

test('N10 each thing is shown when it is found, while the rest is still looked for', async () => {
  const seed = newSeed()
  const { shown } = await opening({ slip: writeSlip(seed), ask: asking(boardWith(seed, [0, 30])).ask })
  const steps = shown.map((one) => (one.is === 'open' ? [one.own.length, one.search] : one))
  const on = (far: boolean) => ({ is: 'on', far })
  expect(steps).toEqual([
    ...[
      [0, on(false)],
      [1, on(false)],
      [1, on(true)],
      [2, on(true)],
    ],
    [2, { is: 'over' }],
  ])
})

test('N10 E2 a server that asks to wait is waited for, and asked the same again; what was found so far stays in sight', async () => {
  const seed = newSeed()
  const { ask } = asking(boardWith(seed, [0, 1, 2]))
  const sent: SaidRequest[] = []
  let slowed = 2
  const busy = async <Value>(request: SaidRequest): Promise<Answer<Value>> => {
    sent.push(request)
    if (sent.length < 4 || slowed-- <= 0) return ask<Value>(request)
    return { is: 'not-through', refusal: { id: 'too-fast', seconds: 7 } }
  }
  const { pauses, clock } = quickClock()
  const { shown, own } = await opening({ slip: writeSlip(seed), ask: busy, clock })
  expect(own).toEqual([0, 1, 2])
  expect(sent[4]).toEqual(sent[3])
  expect(sent[5]).toEqual(sent[3])
  expect(pauses.filter((ms) => ms >= 7_000)).toHaveLength(2)
  const waiting = shown.filter((one) => one.is === 'open' && one.search.is === 'slowed')
  expect(waiting.map((one) => one.is === 'open' && one.own.length)).toEqual([2, 2])
})

test('N10 when the line breaks, what was found stays in sight, and the search goes on from there when asked', async () => {
  const seed = newSeed()
  const { ask, asked } = asking(boardWith(seed, [0, 1, 40]))
  let left = 10
  const breaking = async <Value>(request: SaidRequest): Promise<Answer<Value>> =>
    left-- > 0 ? ask<Value>(request) : { is: 'not-through', refusal: { id: 'no-connection' } }
  const before = await opening({ slip: writeSlip(seed), ask: breaking })
  expect(before.own).toEqual([0, 1])
  expect(before.last).toMatchObject({ search: { is: 'stopped', why: { id: 'no-connection' } } })
  asked.length = 0
  const { own } = await opening({ slip: writeSlip(seed), ask, before: before.last })
  expect(own).toEqual([0, 1, 40])
  expect(asked, 'no number that nothing was found at is asked for again').toHaveLength(2 + 1 + (40 - 9 + 1) + GAP)
})

test('N10 looked for again after a change, the changed one comes first and nothing is searched anew', async () => {
  const seed = newSeed()
  const { ask, asked } = asking(boardWith(seed, [0, 1, 2]))
  const { last: before } = await opening({ slip: writeSlip(seed), ask })
  const after = asking(boardWith(seed, [0, 1, 3], [2]))
  const { shown, last } = await opening({ slip: writeSlip(seed), ask: after.ask, before, first: 2 })
  const states = shown.map((one) => one.is === 'open' && one.own.map(({ view }) => view.state))
  expect(states[1], 'the others stay as they were meanwhile').toEqual(['kept', 'kept', 'withdrawn'])
  expect(last.is === 'open' && last.own).toHaveLength(4)
  expect(after.asked.length).toBeLessThan(10)
  expect(asked.length).toBeGreaterThan(GAP)
})

test('a search that was ended shows nothing more and asks for nothing more', async () => {
  const seed = newSeed()
  const { ask, asked } = asking(boardWith(seed, [0, 1, 2]))
  const stop = new AbortController()
  const shown: Opened[] = []
  const show = (opened: Opened) => {
    shown.push(opened)
    if (opened.is === 'open' && opened.own.length === 1) stop.abort()
  }
  await openSlip({ board: id, slip: writeSlip(seed), known: null, show, signal: stop.signal }, ask, quickClock().clock)
  expect(shown).toHaveLength(2)
  expect(asked).toHaveLength(2)
})

test('a browser that knows how many it wrote asks for all of them, and for no more', async () => {
  const seed = newSeed()
  const { ask, asked } = asking(boardWith(seed, [0, 5]))
  expect((await opening({ slip: writeSlip(seed), known: 6, ask })).own).toEqual([0, 5])
  expect(asked).toHaveLength(6 + 1)
})

test('a slip that was written down wrong is told apart before anything is asked', async () => {
  const seed = newSeed()
  const slip = writeSlip(seed)
  const wrong = (slip[0] === '0' ? '1' : '0') + slip.slice(1)
  const { ask, asked } = asking(boardWith(seed, [0]))
  expect((await opening({ slip: wrong, ask })).last).toEqual({ is: 'refused', why: { id: 'wrong-slip' } })
  expect(asked).toEqual([])
})

test('somebody else’s slip opens nothing here', async () => {
  const { ask } = asking(boardWith(newSeed(), [0, 1]))
  const { last } = await opening({ slip: writeSlip(newSeed()), ask })
  expect(last).toEqual({ is: 'refused', why: { id: 'wrong-slip' } })
})

test('when the line is down the slip is not called wrong', async () => {
  const ask = async (): Promise<Answer<never>> => ({ is: 'not-through', refusal: { id: 'no-connection' } })
  const { last } = await opening({ slip: writeSlip(newSeed()), ask })
  expect(last).toEqual({ is: 'refused', why: { id: 'no-connection' } })
})
