import { randomBytes } from 'node:crypto'
import { newId } from '@firsthand/model'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { everyByte } from '../anonymity/every-byte.ts'
import { lookIntoStore } from '../server/look-into-store.ts'
import { type Server, startServer } from '../server/start-server.ts'
import { asCaller } from '../session/caller.ts'
import { lightSession, spoken } from '../session/light-session.ts'

/** `npm run long` tries a hundred thousand. */
const guesses = Number(process.env.GUESSES ?? 2_000)
const atOnce = 16

let server: Server

beforeAll(async () => {
  server = await startServer({ env: { LOG_LEVEL: 'debug' } })
})
afterAll(() => server?.end())

test(
  `N10 E2 ${guesses} wrong slips open nothing, hear one answer, hold up nobody who has a right one, and leave no address`,
  async () => {
    const { join, made, moveTo, facilitator } = await lightSession(server.address)
    await moveTo('lived-experience')
    const rosa = await join('lived')
    const keys = []
    for (let n = 0; n < 3; n++) keys.push(await rosa.saysWithoutName(spoken(`Hidden words ${n}`)))
    const [key, other, gone] = keys
    if (!key || !other || !gone) throw new Error('nothing was said')
    const { board } = made
    await rosa.said({ op: 'withdraw', board, contribution: gone.id, secret: gone.secret })
    const before = lookIntoStore(server.directory).content

    const unknown = newId()
    const ops = ['status', 'row', 'choices', 'withdraw', 'edit']
    const guess = (n: number) => {
      const contribution = [key.id, other.id, gone.id, unknown][n % 4] ?? ''
      // Near to what is right: the hash instead of the secret, another contribution's, the right one with its end cut off.
      const near = [key.secretHash, contribution === other.id ? key.secret : other.secret, key.secret.slice(0, -1)]
      const secret = n % 10 === 0 ? near[(n / 10) % 3] : randomBytes(32).toString('base64url')
      const op = ops[n % ops.length]
      return { op, board, contribution, secret, ...(op === 'edit' ? { spoken: spoken('words of an attacker') } : {}) }
    }
    const answers = new Map<string, number>()
    /** How often each of the four, one of which isn't there, was said to be opened by another secret. */
    const told = [0, 0, 0, 0]
    const addresses = new Set<string>()
    let left = guesses
    const attack = async (who: number) => {
      while (left > 0) {
        const n = --left
        const localAddress = `127.0.${90 + (n % 50)}.${20 + who}`
        addresses.add(localAddress)
        const headers = { 'x-forwarded-for': `203.0.113.${n % 250}` }
        const { status, text } = await asCaller({ localAddress, userAgent: `Guesser/${who}`, headers }, () =>
          rosa.said(guess(n)),
        )
        if (status === 403) told[n % 4] = (told[n % 4] ?? 0) + 1
        const answered = `${status} ${text.trimEnd().replace(/"seconds":\d+/, '"seconds":n')}`
        answers.set(answered, (answers.get(answered) ?? 0) + 1)
      }
    }
    // Meanwhile somebody with a slip looks again and again, as often as a slip lets anybody, and is let in every time.
    const own = async () => {
      let times = 0
      while (left > 0) {
        const answer = await rosa.said({ op: 'status', board, contribution: key.id, secret: key.secret })
        expect(answer.status, answer.text).toBe(200)
        times++
        await new Promise((resolve) => setTimeout(resolve, 1_100))
      }
      return times
    }
    const began = Date.now()
    const [times] = await Promise.all([own(), ...Array.from({ length: atOnce }, (_, who) => attack(who))])
    const seconds = (Date.now() - began) / 1000

    const wrong = '403 {"error":{"id":"wrong-secret"}}'
    const slowed = '429 {"error":{"id":"too-fast","seconds":n}}'
    expect([...answers.keys()].sort()).toEqual([wrong, slowed])
    expect([...answers.values()].reduce((sum, some) => sum + some)).toBe(guesses)
    // Of each so many at once, and one every two seconds; nothing in that tells which one is not there.
    for (const times of told) {
      expect(times).toBeGreaterThanOrEqual(20)
      expect(times).toBeLessThan(25 + 0.5 * seconds)
    }
    process.stderr.write(
      `\nguesses: ${guesses} in ${seconds.toFixed(1)} s, ${answers.get(wrong)} looked at, the rest slowed down\n`,
    )
    expect(times).toBeGreaterThan(1)
    expect(lookIntoStore(server.directory).content).toEqual(before)
    // Right ones still open what is theirs, and who leads is as free as before.
    const answer = await rosa.said({ op: 'withdraw', board, contribution: other.id, secret: other.secret })
    expect(answer.status, answer.text).toBe(200)
    await facilitator.does({ do: 'board.pause', paused: true })
    const all = [...everyByte(server.directory).map(({ bytes }) => bytes), server.log()].join('\n')
    for (const trace of [...addresses, '203.0.113.', 'Guesser/']) expect(all.includes(trace), trace).toBe(false)
  },
  30 * 60_000,
)
