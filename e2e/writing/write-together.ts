import { setTimeout as pause } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import type { PageBlock } from '@firsthand/model'
import type { LightSession } from '../session/light-session.ts'
import { type PageWriter, pageWriter } from './page-writer.ts'

/** Numbers that look random and are the same for the same seed (mulberry32). */
function diceOf(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let n = Math.imul(state ^ (state >>> 15), 1 | state)
    n = (n + Math.imul(n ^ (n >>> 7), 61 | n)) ^ n
    return Math.floor((((n ^ (n >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

/**
 * Five people write in the summary of a board for so many ms, drawn by dice: they type, part and join lines, change looks, make and
 * undo lists; now and then one of them loses the line and comes back, or loads the page anew. Resolves with the page when all five,
 * and somebody who comes late, see the same; throws when they don't within half a minute.
 */
export async function writeTogether(session: LightSession, seed: number, ms: number): Promise<PageBlock[]> {
  const dice = diceOf(seed)
  const people = await Promise.all(
    ['lived', 'lived', 'lived', 'staff', 'staff'].map((voice, n) => session.join(voice, `W${n}`)),
  )
  await session.moveTo('together')
  const writers = people.map((person) => pageWriter(person, 'summary'))
  await Promise.all(
    writers.map((writer) => writer.until(() => writer.state.access === 'write' && writer.shown().length > 0)),
  )
  const until = performance.now() + ms
  const away = new Map<PageWriter, number>()
  for (let n = 0; performance.now() < until; n++) {
    const at = dice(writers.length)
    const writer = writers[at] as PageWriter
    writer.write(dice)
    if (n % 8 === 0) await pause(dice(4))
    if (n % 150 === 100 && away.size < 2) {
      writer.offline(true)
      away.set(writer, n + 40)
    }
    for (const [one, end] of away) {
      if (n < end) continue
      one.offline(false)
      away.delete(one)
    }
    // Who loads the page anew has everything stored first: what is not stored lives in the page alone.
    if (n % 400 === 399 && !away.has(writer)) {
      await writer.until(() => writer.state.unsaved === 0 && writer.state.is === 'live')
      writer.close()
      writers[at] = pageWriter(people[at] as (typeof people)[number], 'summary')
    }
  }
  for (const writer of away.keys()) writer.offline(false)
  const late = pageWriter(session.facilitator, 'summary')
  const all = [...writers, late]
  const isSettled = () =>
    all.every(({ state }) => state.is === 'live' && state.unsaved === 0) &&
    all.every((writer) => isDeepStrictEqual(writer.shown(), late.shown()))
  for (let tries = 0; !isSettled(); tries++) {
    if (tries > 600) throw new Error(`seed ${seed}: ${JSON.stringify(all.map(({ state, shown }) => [state, shown()]))}`)
    await pause(50)
  }
  const page = late.shown()
  const faults = writers.flatMap(({ returned }) => returned)
  for (const writer of all) writer.close()
  if (faults.length > 0) throw new Error(`seed ${seed}: given back ${JSON.stringify(faults)}`)
  return page
}
