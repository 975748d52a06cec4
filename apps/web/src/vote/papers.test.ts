import { type AskPaper, type Ballot, hashSecret, newId, type RecordEntry } from '@firsthand/model'
import { makeKey, signBlinded, verifyPermit } from '@firsthand/permits/issuer'
import { afterEach, beforeAll, expect, test } from 'vitest'
import type { Answer } from '../live/answer.ts'
import type { Held } from '../live/record.ts'
import { openShelf } from '../live/shelf.ts'
import { made } from '../permit/make-permits.ts'
import type { Batch, Permit } from '../permit/permit.ts'
import type { PermitMaker } from '../permit/permit-maker.ts'
import { getPaper, type Papers, paperFor } from './papers.ts'

let keys = { n: '', pkcs8: '' }
let others = keys
beforeAll(async () => {
  const made = await Promise.all([makeKey(), makeKey()])
  keys = made[0]
  others = made[1]
}, 60_000)
afterEach(() => localStorage.clear())

const maker: PermitMaker = {
  batch: async (n, count) => made({ make: 'batch', n, count }) as Batch | null,
  permits: async (n, unsigned, signatures) => made({ make: 'permits', n, unsigned, signatures }) as Permit[] | null,
  rest: () => {},
}
const atOnce = { random: () => 0, setTimer: (what: () => void) => setTimeout(what, 0), clearTimer: () => {} }

/** A page on a board with one open ballot, and a server that signs with its key; `recorded` is what the session record says of the keys. */
function page(recorded = keys.n) {
  const ballot: Ballot = {
    ...{
      kind: 'ballot',
      id: newId(),
      phase: 'together',
      question: '',
      dots: 3,
      options: [{ id: newId(), title: 'x' }],
    },
    ...{ keys: { lived: keys.n }, state: { is: 'open' } },
  }
  const digest = hashSecret(JSON.stringify({ lived: recorded }))
  const entry = { what: 'ballot-opened', ballot: ballot.id, keys: digest } as const
  const line: RecordEntry = { kind: 'record', id: newId(), n: 0, at: new Date().toISOString(), entry, hash: '' }
  const held: Held = { cursor: '', views: new Map([[line.id, line]]) }
  const shelf = openShelf({ board: newId(), person: newId() }, false, { tab: null, browser: localStorage })
  const asked: AskPaper[] = []
  const sign = ({ blinded }: AskPaper, pkcs8 = keys.pkcs8): Answer<{ signatures: string[] }> => ({
    is: 'done',
    value: {
      signatures: [Buffer.from(signBlinded(pkcs8, Buffer.from(blinded, 'base64url'))).toString('base64url')],
    },
  })
  const get = (
    answer: (request: AskPaper) => Answer<{ signatures: string[] }> = sign,
    around: Partial<Papers> = {},
  ) => {
    const ask = async (request: AskPaper) => {
      asked.push(request)
      return answer(request)
    }
    return getPaper(
      { ask, shelf, held: () => held, maker, clock: atOnce, here: () => true, ...around },
      ballot,
      'lived',
    )
  }
  return { ballot, shelf, asked, get, sign, paper: () => paperFor(shelf, ballot.id) }
}

test('V1 a paper holds under the ballot’s key, and is not what the server saw', async () => {
  const { get, paper, asked } = page()
  expect(await get()).toBe('had')
  const { message = '', signature = '' } = paper() ?? {}
  const bytes = (text: string) => Buffer.from(text, 'base64url')
  expect(verifyPermit(keys.n, bytes(message), bytes(signature))).toBe(true)
  expect(JSON.stringify(asked)).not.toContain(message)
  expect(await get()).toBe('had')
  expect(asked).toHaveLength(1)
})

test('V1 after a lost answer, and after a reload, the same value is asked for again', async () => {
  const { get, asked, sign, paper } = page()
  let lost = 2
  const answered = get((request) => {
    if (lost-- > 0) return { is: 'not-through', refusal: { id: 'no-connection' } }
    return sign(request)
  })
  expect(await answered).toBe('had')
  expect(new Set(asked.map(({ blinded }) => blinded)).size).toBe(1)
  expect(paper()).not.toBeNull()
})

test.each(['batch', 'ask', 'permits'])(
  'V1 J12 somebody who leaves while their paper is on its way (%s) leaves nothing of it behind',
  async (moment) => {
    const { get, shelf, sign } = page()
    let here = true
    /** They leave just before that comes back. */
    function leavesAt(now: string) {
      if (now !== moment) return
      here = false
      for (const name of shelf.names('')) shelf.remove(name)
    }
    const around = {
      here: () => here,
      maker: {
        ...maker,
        async batch(n: string, count: number) {
          leavesAt('batch')
          return maker.batch(n, count)
        },
        async permits(...all: Parameters<PermitMaker['permits']>) {
          leavesAt('permits')
          return maker.permits(...all)
        },
      },
    }
    const signed = (request: AskPaper) => {
      leavesAt('ask')
      return sign(request)
    }
    expect(await get(signed, around)).toBe('ended')
    expect(shelf.names('')).toEqual([])
  },
)

test('V1 a paper that another browser of the same person has is said to be there', async () => {
  const { get } = page()
  expect(await get(() => ({ is: 'refused', refusal: { id: 'permits-taken' } }))).toBe('elsewhere')
})

test('V1 keys that the record doesn’t name, and signatures of other keys, are not used', async () => {
  const wrong = page(others.n)
  expect(await wrong.get()).toBe('differ')
  expect(wrong.asked).toHaveLength(0)
  const bent = page()
  // A value that is signed by other keys: one that those can sign too.
  const other = () => bent.sign({ ballot: '', blinded: `${'A'.repeat(341)}w` }, others.pkcs8)
  expect(await bent.get(other)).toBe('differ')
  expect(bent.paper()).toBeNull()
})
