import { newId } from '@firsthand/model'
import { afterEach, expect, test } from 'vitest'
import type { Answer } from './answer.ts'
import { ANY_TIME, openOutbox } from './outbox.ts'
import { openShelf } from './shelf.ts'

afterEach(() => localStorage.clear())

/** A clock that stands still until it is told to go on. */
function standingClock(random = () => 0.5) {
  const timers: { what: () => void; ms: number }[] = []
  return {
    timers,
    clock: {
      random,
      setTimer: (what: () => void, ms: number) => {
        const timer = { what, ms }
        timers.push(timer)
        return timer
      },
      clearTimer: (timer: unknown) => {
        const at = timers.indexOf(timer as (typeof timers)[number])
        if (at >= 0) timers.splice(at, 1)
      },
    },
    ring() {
      const timer = timers.shift()
      timer?.what()
    },
  }
}

const shelfOf = (board: string) => openShelf({ board, person: 'p' }, false, { tab: null, browser: localStorage })
const done: Answer = { is: 'done', value: null }
const lost: Answer = { is: 'not-through', refusal: { id: 'no-connection' } }

/** A server's end that answers as it is told and remembers what came. */
function end(...answers: Answer[]) {
  const came: string[] = []
  const send = async ({ id }: { id: string }) => {
    came.push(id)
    return answers.shift() ?? done
  }
  return { came, send }
}

test('N13 the first try is immediate; what gets through leaves the shelf', async () => {
  const board = newId()
  const { came, send } = end()
  const { clock } = standingClock()
  const outbox = openOutbox({ name: 'said', manner: 'any-time', shelf: shelfOf(board), send }, clock)
  expect(await outbox.add({ id: 'a', body: 'words' })).toEqual(done)
  expect(came).toEqual(['a'])
  expect(outbox.state.get().waiting).toEqual([])
  expect(shelfOf(board).names('said/')).toEqual([])
})

test('N13 anonymous parcels go singly after a random while, and never because the line is back', async () => {
  const { came, send } = end(lost, lost)
  const dice = [0, 0, 0, 1, 0, 0.25]
  const { clock, timers, ring } = standingClock(() => dice.shift() ?? 0.5)
  const outbox = openOutbox({ name: 'said', manner: 'any-time', shelf: shelfOf(newId()), send }, clock)
  await outbox.add({ id: 'a', body: '' })
  expect(timers.map(({ ms }) => ms)).toEqual([ANY_TIME.least])
  // The next one is tried at once; from then on one time is drawn for both, and chance says whose it is.
  await outbox.add({ id: 'b', body: '' })
  expect(timers.map(({ ms }) => ms)).toEqual([ANY_TIME.most])
  outbox.nudge()
  expect(came).toEqual(['a', 'b'])
  ring()
  await expect.poll(() => outbox.state.get().waiting.map(({ id }) => id)).toEqual(['b'])
  expect(came).toEqual(['a', 'b', 'a'])
  expect(timers.map(({ ms }) => ms)).toEqual([ANY_TIME.least + 0.25 * (ANY_TIME.most - ANY_TIME.least)])
  ring()
  await expect.poll(() => outbox.state.get().waiting).toEqual([])
  expect(timers).toEqual([])
})

test('N13 never two anonymous parcels are under way: what is added meanwhile waits for a time of its own', async () => {
  const came: string[] = []
  const answers: ((answer: Answer) => void)[] = []
  const send = ({ id }: { id: string }) => {
    came.push(id)
    return new Promise<Answer>((answer) => answers.push(answer))
  }
  const { clock, timers, ring } = standingClock()
  const outbox = openOutbox({ name: 'said', manner: 'any-time', shelf: shelfOf(newId()), send }, clock)
  const first = outbox.add({ id: 'a', body: '' })
  expect(await outbox.add({ id: 'b', body: '' })).toEqual(lost)
  expect([came, timers.length]).toEqual([['a'], 0])
  answers.shift()?.(done)
  await first
  expect([came, timers.length]).toEqual([['a'], 1])
  ring()
  expect(came).toEqual(['a', 'b'])
  answers.shift()?.(done)
  await expect.poll(() => outbox.state.get().waiting).toEqual([])
})

test('N13 many that wait come in an order that chance draws, one timer at a time', async () => {
  const board = newId()
  const { came, send } = end(...Array.from({ length: 6 }, () => lost))
  let seed = 7
  const { clock, timers, ring } = standingClock(() => {
    seed = (seed * 16807) % 2147483647
    return seed / 2147483647
  })
  const outbox = openOutbox({ name: 'said', manner: 'any-time', shelf: shelfOf(board), send }, clock)
  const ids = ['a', 'b', 'c', 'd', 'e', 'f']
  for (const id of ids) await outbox.add({ id, body: '' })
  for (let left = ids.length; left > 0; left -= 1) {
    expect(timers).toHaveLength(1)
    ring()
    await expect.poll(() => outbox.state.get().waiting.length).toBe(left - 1)
  }
  expect([...came.slice(6)].sort()).toEqual(ids)
  expect(came.slice(6)).not.toEqual(ids)
})

test('what another tab has sent is not sent again', async () => {
  const board = newId()
  const tab = () => {
    const { clock, ring } = standingClock()
    const { came, send } = end(...(first ? [lost] : []))
    first = false
    return {
      outbox: openOutbox<string>({ name: 'said', manner: 'any-time', shelf: shelfOf(board), send }, clock),
      ring,
      came,
    }
  }
  let first = true
  const one = tab()
  await one.outbox.add({ id: 'a', body: 'words' })
  const two = tab()
  two.ring()
  await expect.poll(() => two.came).toEqual(['a'])
  await expect.poll(() => shelfOf(board).names('said/')).toEqual([])
  one.ring()
  expect(one.outbox.state.get().waiting).toEqual([])
  expect(one.came).toEqual(['a'])
})

test('what carries a name goes out as soon as the line is back', async () => {
  const { came, send } = end(lost)
  const { clock } = standingClock()
  const outbox = openOutbox({ name: 'commands', manner: 'soon', shelf: shelfOf(newId()), send }, clock)
  await outbox.add({ id: 'a', body: '' })
  expect(outbox.state.get().waiting).toHaveLength(1)
  outbox.nudge()
  await expect.poll(() => outbox.state.get().waiting).toEqual([])
  expect(came).toEqual(['a', 'a'])
})

test('R5 what waits is sent again after a reload, under the same id', async () => {
  const board = newId()
  const before = end(lost)
  const first = standingClock()
  const left = openOutbox({ name: 'said', manner: 'any-time', shelf: shelfOf(board), send: before.send }, first.clock)
  await left.add({ id: 'a', body: 'my words' })
  left.end()
  const after = end()
  const second = standingClock()
  const outbox = openOutbox<string>(
    { name: 'said', manner: 'any-time', shelf: shelfOf(board), send: after.send },
    second.clock,
  )
  expect(outbox.state.get().waiting).toEqual([{ id: 'a', body: 'my words' }])
  expect(after.came).toEqual([])
  second.ring()
  await expect.poll(() => outbox.state.get().waiting).toEqual([])
  expect(after.came).toEqual(['a'])
})

test('two tabs do not lose each other’s words', async () => {
  const board = newId()
  const { clock } = standingClock()
  const tab = () =>
    openOutbox<string>({ name: 'said', manner: 'any-time', shelf: shelfOf(board), send: end(lost).send }, clock)
  const one = tab()
  const two = tab()
  await one.add({ id: 'a', body: 'first' })
  await two.add({ id: 'b', body: 'second' })
  expect(
    tab()
      .state.get()
      .waiting.map(({ id }) => id),
  ).toEqual(['a', 'b'])
})

test('what is refused for good is kept with its words and the reason until it is put away', async () => {
  const board = newId()
  const { clock } = standingClock()
  const { send } = end({ is: 'refused', refusal: { id: 'board-closed' } })
  const outbox = openOutbox({ name: 'said', manner: 'any-time', shelf: shelfOf(board), send }, clock)
  await outbox.add({ id: 'a', body: 'my words' })
  const kept = { id: 'a', body: 'my words', refusal: { id: 'board-closed' } }
  expect(outbox.state.get()).toEqual({ waiting: [], refused: [kept] })
  const reloaded = openOutbox<string>({ name: 'said', manner: 'any-time', shelf: shelfOf(board), send }, clock)
  expect(reloaded.state.get().refused).toEqual([kept])
  reloaded.remove('a')
  expect(shelfOf(board).names('said/')).toEqual([])
})

test('something taken out while it is under way does not come back', async () => {
  const { clock, timers } = standingClock()
  let answer: (answer: Answer) => void = () => {}
  const send = () => new Promise<Answer>((done) => (answer = done))
  const outbox = openOutbox<string>({ name: 'said', manner: 'any-time', shelf: shelfOf(newId()), send }, clock)
  const sent = outbox.add({ id: 'a', body: '' })
  outbox.remove('a')
  answer(lost)
  await sent
  expect(outbox.state.get()).toEqual({ waiting: [], refused: [] })
  expect(timers).toEqual([])
})
