import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqliteStorage } from '@firsthand/store'
import { pino } from 'pino'
import { expect, onTestFinished, test } from 'vitest'
import { rankCorrelation } from '../testing/rank-correlation.ts'
import { recycledKeys } from '../testing/recycled-keys.ts'
import { seeded } from '../testing/seeded.ts'
import {
  type SimulatedContribution,
  saying,
  simulatedBoard,
  simulatedFacilitator,
  simulatedIds,
  turnOf,
} from '../testing/simulated-sessions.ts'
import { Boards } from './boards.ts'
import type { OpenBoard } from './open-board.ts'

const sessions = 400
const perReveal = 12

type Session = { open: OpenBoard; said: SimulatedContribution[] }

/** Where each text first stands in the bytes of all files, one file after the other. */
async function offsets(directory: string, texts: Iterable<string>): Promise<Map<string, number>> {
  const wanted = new Set(texts)
  const files = await Promise.all(
    (await readdir(directory)).sort().map((file) => readFile(join(directory, file), 'latin1')),
  )
  const found = new Map<string, number>()
  for (const { 0: text, index } of files.join('').matchAll(/zq[\w-]{22}qz/g)) {
    if (wanted.has(text) && !found.has(text)) found.set(text, index)
  }
  if (found.size !== wanted.size) throw new Error(`${wanted.size - found.size} are in no file`)
  return found
}

/** The mean correlation of the order in which things were said with where they stand, over sessions; and how far chance may take it. */
function orderSeen(said: SimulatedContribution[][], at: Map<string, number>): { mean: number; bound: number } {
  const correlations = said.map((some) =>
    rankCorrelation(
      some.map((_, n) => n),
      some.map(({ words }) => at.get(words) ?? Number.NaN),
    ),
  )
  const mean = correlations.reduce((sum, one) => sum + one, 0) / correlations.length
  const length = said[0]?.length ?? 0
  // Four and a half standard errors: chance alone goes beyond that once in 150,000 times.
  return { mean, bound: 4.5 / Math.sqrt((length - 1) * said.length) }
}

test.each([Math.floor(Math.random() * 2 ** 32)])(
  'N1 S4 the bytes of the files say nothing of the order in which people spoke: while it waits, after a reveal, and across two (seed %i)',
  { timeout: 120_000 },
  async (seed) => {
    const directory = await mkdtemp(join(tmpdir(), 'firsthand-order-'))
    const storage = await openSqliteStorage({ directory })
    const boards = new Boards(storage, recycledKeys, pino({ level: 'silent' }))
    onTestFinished(async () => {
      await boards.stop()
      await storage.close()
      await rm(directory, { recursive: true, force: true })
    })
    const random = seeded(seed)
    const id = simulatedIds(random)
    const all = await Promise.all(
      Array.from({ length: sessions }, async (): Promise<Session> => {
        const { board, changes } = simulatedBoard(id)
        await boards.make(board, changes)
        const open = await boards.get(board.board.id)
        if (open === null) throw new Error('no board')
        const leave = { do: 'phase.next', phase: 'gather', letGoReason: null, nothingSaidReason: null } as const
        await open.take((board) => turnOf(board, simulatedFacilitator, leave))
        return { open, said: [] }
      }),
    )
    /** Everybody speaks in turn, and the boards among each other. */
    const speak = async (times: number) => {
      for (let n = 0; n < times; n++) {
        await Promise.all(
          all.map(async ({ open, said }) => {
            const one = { id: id(), words: `zq${id()}qz` }
            said.push(one)
            // Texts of different length fill the pages unevenly, as people do.
            const words = `${one.words} ${'and so on '.repeat(Math.floor(random() ** 3 * 30))}`
            const taken = await open.take((board) => saying(board, { ...one, words }, id()))
            expect(taken.ok).toBe(true)
          }),
        )
      }
    }
    const show = () =>
      Promise.all(
        all.map(async ({ open }) => {
          const collected = await open.take((board) => turnOf(board, simulatedFacilitator, { do: 'queue.collect' }))
          const held = [...open.board.contributions.values()].filter(({ state }) => state.is === 'held')
          const contributions = held.map((one) => one.id)
          await open.take((board) => turnOf(board, simulatedFacilitator, { do: 'contribution.publish', contributions }))
          await open.take((board) => turnOf(board, simulatedFacilitator, { do: 'queue.reveal' }))
          if (collected.ok) await collected.gone
        }),
      )
    const seen = async (from: number, to: number) => {
      const said = all.map((session) => session.said.slice(from, to))
      const at = await offsets(
        directory,
        said.flat().map(({ words }) => words),
      )
      return orderSeen(said, at)
    }
    const hidden = ({ mean, bound }: { mean: number; bound: number }) => Math.abs(mean) < bound

    await boards.purger.ask()
    await speak(4)
    // There is something to find, and this finds it: log and pages hold things as they came.
    expect(await seen(0, 4)).not.toSatisfy(hidden)
    await speak(perReveal - 4)
    await storage.tidy(all.map(({ open }) => open.id))
    expect(await seen(0, perReveal)).toSatisfy(hidden)
    await boards.purger.ask()
    expect(await seen(0, perReveal)).toSatisfy(hidden)
    await show()
    expect(await seen(0, perReveal)).toSatisfy(hidden)
    await speak(perReveal)
    await show()
    await boards.purger.ask()
    expect(await seen(0, perReveal)).toSatisfy(hidden)
    expect(await seen(perReveal, 2 * perReveal)).toSatisfy(hidden)
    expect(await seen(0, 2 * perReveal)).toSatisfy(hidden)
  },
)
