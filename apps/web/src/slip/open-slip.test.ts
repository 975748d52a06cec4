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
import { BETWEEN_OWN, openSlip } from './open-slip.ts'

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
  await openSlip(id, writeSlip(seed), null, singly, clock)
  expect(asked).toHaveLength(6)
  expect(pauses).toEqual([BETWEEN_OWN.least, BETWEEN_OWN.most, 350, 350, 350])
})

test('N10 a slip opens everything of its author, also where nobody joined', async () => {
  const seed = newSeed()
  const { ask, asked } = asking(boardWith(seed, [0, 1, 3], [2]))
  const opened = await openSlip(id, writeSlip(seed), null, ask, quickClock().clock)
  expect(opened.is).toBe('open')
  if (opened.is !== 'open') return
  expect(opened.own.map(({ view }) => view.state)).toEqual(['kept', 'kept', 'withdrawn', 'kept'])
  expect(opened.choices).not.toBeNull()
  expect(asked.every((request) => request.op !== 'add' && request.board === id)).toBe(true)
})

test('a browser that knows how many it wrote asks for all of them, also over gaps', async () => {
  const seed = newSeed()
  const opened = await openSlip(id, writeSlip(seed), 6, asking(boardWith(seed, [0, 5])).ask, quickClock().clock)
  expect(opened.is === 'open' && opened.own.length).toBe(2)
})

test('a slip that was written down wrong is told apart before anything is asked', async () => {
  const seed = newSeed()
  const slip = writeSlip(seed)
  const wrong = (slip[0] === '0' ? '1' : '0') + slip.slice(1)
  const { ask, asked } = asking(boardWith(seed, [0]))
  expect(await openSlip(id, wrong, null, ask, quickClock().clock)).toEqual({ is: 'refused', why: { id: 'wrong-slip' } })
  expect(asked).toEqual([])
})

test('somebody else’s slip opens nothing here', async () => {
  const { ask } = asking(boardWith(newSeed(), [0, 1]))
  expect(await openSlip(id, writeSlip(newSeed()), null, ask, quickClock().clock)).toEqual({
    is: 'refused',
    why: { id: 'wrong-slip' },
  })
})

test('when the line is down the slip is not called wrong', async () => {
  const ask = async (): Promise<Answer<never>> => ({ is: 'not-through', refusal: { id: 'no-connection' } })
  expect(await openSlip(id, writeSlip(newSeed()), null, ask, quickClock().clock)).toEqual({
    is: 'refused',
    why: { id: 'no-connection' },
  })
})
