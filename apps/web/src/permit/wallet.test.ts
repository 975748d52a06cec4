import { type FreshKeys, newId, permitBatches, type RecordEntry, type SaidRequest } from '@firsthand/model'
import { afterEach, beforeAll, expect, test } from 'vitest'
import type { Answer } from '../live/answer.ts'
import { makeNews } from '../live/news.ts'
import type { Held } from '../live/record.ts'
import { openShelf, type Shelf } from '../live/shelf.ts'
import { BETWEEN_BATCHES } from './collect-permits.ts'
import { keepLinkKey, plainKey } from './link-key.ts'
import { made } from './make-permits.ts'
import type { Batch, Permit } from './permit.ts'
import type { PermitMaker } from './permit-maker.ts'
import { sendWithoutName } from './send-without-name.ts'
import { type Issuing, issuing, realKeys } from './testing/issuing.ts'
import { stillClock } from './testing/still-clock.ts'
import { openWallet } from './wallet.ts'

let keys: FreshKeys[] = []
beforeAll(async () => {
  keys = await Promise.all([realKeys(), realKeys(), realKeys()])
}, 60_000)
const keysOf = (at: number): FreshKeys => {
  const found = keys[at]
  if (!found) throw new Error('no keys')
  return found
}
const open: { end: () => void }[] = []
afterEach(() => {
  for (const wallet of open.splice(0)) wallet.end()
  localStorage.clear()
})

/** What the worker does, in this process. */
const maker: PermitMaker = {
  batch: async (n, count) => made({ make: 'batch', n, count }) as Batch | null,
  permits: async (n, unsigned, signatures) => made({ make: 'permits', n, unsigned, signatures }) as Permit[] | null,
  rest: () => {},
}
const everyBatch = permitBatches.map((_, batch) => batch)
const toSpeak = permitBatches.reduce((sum, { purpose, count }) => sum + (purpose === 'contribute' ? count : 0), 0)

/** A page with a wallet: on a shelf of its own, or on the one of a page before. */
function page(
  server: Issuing,
  shelf: Shelf = openShelf({ board: server.id, person: newId() }, false, { tab: null, browser: localStorage }),
  ask: Issuing['ask'] = (request) => server.ask(request),
) {
  const you = makeNews<ReturnType<Issuing['you']> | null>(null)
  const held = makeNews<Held>({ cursor: null, views: new Map() })
  const { clock, pauses, loseHeart } = stillClock()
  const wallet = openWallet({ board: server.id, shelf, you, held, ask }, { maker, clock })
  open.push(wallet)
  const unspent = () => shelf.names('permit/unspent/').length
  return {
    ...{ server, shelf, wallet, pauses, loseHeart, unspent },
    told: () => you.set(server.you()),
    recorded(...lines: string[]) {
      const entries = lines.map((key, n): RecordEntry => {
        const entry = { what: n === 0 ? ('keys-made' as const) : ('keys-replaced' as const), voice: 'lived', key }
        return { kind: 'record', id: newId(), n, at: new Date().toISOString(), entry, hash: '' }
      })
      held.set({ cursor: '', views: new Map(entries.map((entry) => [entry.id, entry])) })
    },
    /** Everything has come, but what was used meanwhile. */
    full: (used = 0) => expect.poll(unspent, { timeout: 20_000 }).toBe(toSpeak + 20 - used),
    some: () => expect.poll(unspent).toBeGreaterThan(0),
    says: (contribution = newId()): Promise<Answer> =>
      sendWithoutName(
        {
          ...{ op: 'add', board: server.id, voice: 'lived', contribution, secretHash: newId() },
          spoken: { about: 'experience', touchpoint: null, emotions: [], valence: 1, words: 'w' },
        },
        wallet,
        (request) => server.say(request as Extract<SaidRequest, { op: 'add' }>),
      ),
  }
}
const troubleOf = ({ wallet }: ReturnType<typeof page>) => wallet.state.get().trouble?.id ?? null

test('N15 every batch comes by itself, in order, after random pauses, and nothing is asked for because somebody speaks', async () => {
  const server = issuing(keysOf(0))
  const one = page(server)
  one.told()
  await one.full()
  expect(server.asked.map(({ batch }) => batch)).toEqual(everyBatch)
  expect(one.pauses).toHaveLength(everyBatch.length - 1)
  for (const ms of one.pauses) expect(ms >= BETWEEN_BATCHES.least && ms <= BETWEEN_BATCHES.most, `${ms}`).toBe(true)
  expect(new Set(one.pauses).size).toBeGreaterThan(1)
  for (let said = 0; said < 5; said += 1) expect((await one.says()).is).toBe('done')
  expect(server.asked).toHaveLength(everyBatch.length)
  expect(one.unspent()).toBe(toSpeak + 20 - 5)
  expect(troubleOf(one)).toBeNull()
}, 30_000)

test('N16 each contribution has a permit of its own, and nothing of what is sent was in what was signed', async () => {
  const server = issuing(keysOf(0))
  const one = page(server)
  one.told()
  await one.some()
  for (let said = 0; said < 3; said += 1) expect((await one.says()).is).toBe('done')
  const sent = server.said.map(({ permit }) => permit)
  expect(new Set(sent.flatMap(({ message, signature }) => [message, signature])).size).toBe(6)
  const asked = JSON.stringify(server.asked)
  for (const { message, signature } of sent) expect(asked.includes(message) || asked.includes(signature)).toBe(false)
})

test('once permits are here, nothing in the browser leads from them to what the server saw', async () => {
  const server = issuing(keysOf(0))
  const one = page(server)
  one.told()
  await one.full()
  const all = one.shelf
    .names('')
    .map((name) => JSON.stringify(one.shelf.read(name)))
    .join('\n')
  expect(all).not.toContain('inverse')
  for (const { blinded } of server.asked) for (const value of blinded) expect(all.includes(value)).toBe(false)
}, 30_000)

test('N15 after a lost answer, and after a reload, the same values are asked for again', async () => {
  const server = issuing(keysOf(0))
  server.losing = 1
  const one = page(server)
  one.told()
  await expect.poll(() => server.asked.length).toBeGreaterThan(1)
  one.wallet.end()
  const [first, second] = server.asked
  expect(second).toEqual(first)

  const other = issuing(keysOf(0))
  const before = page(other, undefined, async (request) => {
    other.asked.push(request)
    return new Promise(() => {})
  })
  before.told()
  await expect.poll(() => other.asked.length).toBe(1)
  before.wallet.end()
  const after = page(other, before.shelf)
  after.told()
  await after.full()
  expect(other.asked[1]).toEqual(other.asked[0])
  expect(troubleOf(after)).toBeNull()
}, 30_000)

test('N16 a contribution whose answer was lost goes out again with the same permit, also after a reload', async () => {
  const server = issuing(keysOf(0))
  const one = page(server)
  one.told()
  await one.full()
  server.losing = 1
  const contribution = newId()
  expect((await one.says(contribution)).is).toBe('not-through')
  const left = one.unspent()
  one.wallet.end()
  const again = page(server, one.shelf)
  again.told()
  expect((await again.says(contribution)).is).toBe('done')
  expect(server.said[1]?.permit).toEqual(server.said[0]?.permit)
  expect(again.unspent()).toBe(left)
  expect(again.shelf.names('permit/bound/')).toEqual([])
}, 30_000)

test('N16 a permit that was spent for something else is followed by another one', async () => {
  const server = issuing(keysOf(0))
  const one = page(server)
  one.told()
  await one.full()
  await one.says()
  const used = server.said[0]
  if (!used) throw new Error('nothing was said')
  const [first = ''] = one.shelf.names(`permit/unspent/${plainKey(server.key())}/contribute/`)
  one.shelf.write(first, used.permit)
  expect((await one.says()).is).toBe('done')
  expect(server.said[1]?.permit).toEqual(used.permit)
  expect(server.said[2]?.permit).not.toEqual(used.permit)
}, 30_000)

test('J5 N17 when the keys are replaced a whole new set comes by itself, and what waits goes out with it', async () => {
  const server = issuing(keysOf(0))
  const one = page(server)
  one.told()
  await one.full()
  const before = server.key()
  server.losing = 1
  const waiting = newId()
  await one.says(waiting)
  server.replace(keysOf(1))
  expect((await one.says(waiting)).is, 'not now: the server sees when new permits are asked for').toBe('not-through')
  one.told()
  await one.full()
  expect((await one.says(waiting)).is).toBe('done')
  expect(server.asked.map(({ batch }) => batch)).toEqual([...everyBatch, ...everyBatch])
  expect(server.said.map(({ key }) => key)).toEqual([before, before, server.key()])
  expect(one.shelf.names(`permit/unspent/${plainKey(before)}/`)).toEqual([])
  expect(one.wallet.state.get()).toEqual({
    keys: { key: server.key(), checked: 'first-use', replaced: 1 },
    trouble: null,
  })
}, 30_000)

test('N17 keys that the link does not lead to are refused: nothing is asked for, nothing goes out', async () => {
  const server = issuing(keysOf(0))
  const one = page(server)
  keepLinkKey(one.shelf, issuing(keysOf(1), server.id).key())
  one.told()
  expect(troubleOf(one)).toBe('keys-differ')
  expect(await one.says()).toEqual({ is: 'refused', refusal: { id: 'keys-differ' } })
  expect([server.asked, server.said]).toEqual([[], []])
})

test('N17 with the fingerprint of the link the keys are accepted, however it is written and however often they were replaced since', async () => {
  const server = issuing(keysOf(0))
  const one = page(server)
  keepLinkKey(one.shelf, plainKey(server.key()).toLowerCase())
  server.replace(keysOf(1))
  server.replace(keysOf(2))
  one.told()
  await one.full()
  expect(one.wallet.state.get().keys).toEqual({ key: server.key(), checked: 'link', replaced: 2 })
}, 30_000)

test('N17 keys that do not follow from those accepted before are refused, also after a reload', async () => {
  const server = issuing(keysOf(0))
  const one = page(server)
  one.told()
  await one.full()
  one.wallet.end()
  const other = issuing(keysOf(1), server.id)
  const wrong = { ...server, you: () => ({ ...server.you(), permits: other.you().permits }) }
  const again = page(wrong, one.shelf)
  again.told()
  expect(troubleOf(again)).toBe('keys-differ')
  expect(await again.says()).toEqual({ is: 'refused', refusal: { id: 'keys-differ' } })
}, 30_000)

test('N17 the session record must say the same key; it may come a little later', async () => {
  const server = issuing(keysOf(0))
  const one = page(server)
  one.recorded('0000 0000 0000 0000 0000')
  one.told()
  expect([troubleOf(one), server.asked.length]).toEqual([null, 0])
  one.loseHeart()
  expect([troubleOf(one), server.asked.length]).toEqual(['keys-differ', 0])
  one.recorded('0000 0000 0000 0000 0000', server.key())
  await one.full()
  expect(troubleOf(one)).toBeNull()
}, 30_000)

test('N17 a server that signs with another key than it shows is found out', async () => {
  const server = issuing(keysOf(0))
  const other = issuing(keysOf(1))
  // Values that any key can sign: one in two of the browser's own is too large for another key.
  const small = `${'A'.repeat(341)}w`
  const one = page(server, undefined, (request) =>
    other.ask({ ...request, key: other.key(), blinded: request.blinded.map(() => small) }),
  )
  one.told()
  await expect.poll(() => troubleOf(one)).toBe('keys-differ')
  one.told()
  one.recorded(server.key())
  expect([troubleOf(one), one.unspent(), other.asked.length]).toEqual(['keys-differ', 0, 1])
})

test('N17 a key that must not be used is refused before anything is asked for', async () => {
  const weak = { n: Buffer.alloc(128, 255).toString('base64url'), pkcs8: '' }
  const server = issuing({ contribute: weak, vote: weak })
  const one = page(server)
  one.told()
  await expect.poll(() => troubleOf(one)).toBe('keys-differ')
  expect(server.asked).toEqual([])
})

test('permits that another browser of this person has are said to be there; here nothing is asked for', async () => {
  const server = issuing(keysOf(0))
  const one = page(server)
  one.told()
  await one.full()
  const asked = server.asked.length
  const elsewhere = page(server)
  elsewhere.told()
  expect(troubleOf(elsewhere)).toBe('permits-elsewhere')
  expect(await elsewhere.says()).toEqual({ is: 'refused', refusal: { id: 'permits-elsewhere' } })
  expect(server.asked).toHaveLength(asked)
}, 30_000)

test('when all are used up, that is said', async () => {
  const server = issuing(keysOf(0))
  const one = page(server)
  one.told()
  await one.full()
  for (let said = 0; said < toSpeak; said += 1) expect((await one.says()).is).toBe('done')
  expect(troubleOf(one)).toBe('permits-used-up')
  expect(await one.says()).toEqual({ is: 'refused', refusal: { id: 'permits-used-up' } })
}, 30_000)

test('two tabs of one person share their permits', async () => {
  const server = issuing(keysOf(0))
  const one = page(server)
  const two = page(server, one.shelf)
  one.told()
  two.told()
  await one.full()
  expect((await one.says()).is).toBe('done')
  expect((await two.says()).is).toBe('done')
  expect([one.unspent(), troubleOf(one), troubleOf(two)]).toEqual([toSpeak + 18, null, null])
  expect(new Set(server.asked.map((request) => JSON.stringify(request))).size).toBe(everyBatch.length)
}, 30_000)

test('N13 while permits are still coming the words wait for a time of their own; at the door or without a group that is said', async () => {
  const server = issuing(keysOf(0))
  const one = page(server)
  const contribution = newId()
  expect((await one.says(contribution)).is).toBe('not-through')
  one.told()
  expect((await one.says(contribution)).is).toBe('not-through')
  await one.some()
  expect(server.said).toEqual([])
  expect((await one.says(contribution)).is).toBe('done')
  const { permits: _, ...you } = server.you()
  const outside = page({ ...server, you: () => ({ ...you, actor: { is: 'at-door', person: newId() }, permits: null }) })
  outside.told()
  expect(await outside.says()).toEqual({ is: 'refused', refusal: { id: 'at-door' } })
})
