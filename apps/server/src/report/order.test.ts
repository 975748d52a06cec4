import { applyChanges, type Board, type Change, changedViews, project, type ViewKey } from '@firsthand/model'
import { renderOutput, sessionOutput } from '@firsthand/report'
import { expect, test } from 'vitest'
import { rankCorrelation } from '../testing/rank-correlation.ts'
import { seeded } from '../testing/seeded.ts'
import { saying, simulatedBoard, simulatedFacilitator, simulatedIds, turnOf } from '../testing/simulated-sessions.ts'

const reveals = 1000
/** So many that 0.02 is almost five standard errors of the mean: 1 / √((60 − 1) · 1000) = 0.0041. */
const perReveal = 60

test('M3 R3 over 1,000 reveals no order that anybody is sent, takes home or finds in memory follows the order of speaking', {
  timeout: 120_000,
}, () => {
  const seed = Math.floor(Math.random() * 2 ** 32)
  const random = seeded(seed)
  const id = simulatedIds(random)
  const sums = new Map<string, number>()
  const made = simulatedBoard(id).board
  const open = applyChanges(
    made,
    turnOf(made, simulatedFacilitator, {
      do: 'phase.next',
      phase: 'gather',
      letGoReason: null,
      nothingSaidReason: null,
    }).changes,
  )
  for (let n = 0; n < reveals; n++) {
    let board = open
    const said: string[] = []
    /** The order in which the contributions come in a list, against the order in which they were said. */
    const note = (where: string, ids: readonly string[]) => {
      const place = new Map(ids.map((one, at) => [one, at]))
      const places = said.map((one) => place.get(one) ?? Number.NaN)
      const correlation = rankCorrelation(
        places,
        places.map((_, at) => at),
      )
      sums.set(where, (sums.get(where) ?? 0) + correlation)
    }
    const take = (changes: readonly Change[]): [Board, Board, readonly Change[]] => {
      const before = board
      board = applyChanges(before, changes)
      return [before, board, changes]
    }
    const contributionsOf = (views: readonly ViewKey[]) =>
      views.filter(({ kind }) => kind === 'contribution').map((view) => view.id)
    for (let one = 0; one < perReveal; one++) {
      const key = id()
      said.push(key)
      take(saying(board, { id: key, words: 'x' }, key).changes)
    }
    const collected = take(turnOf(board, simulatedFacilitator, { do: 'queue.collect' }).changes)
    note('the queue as it is sent', contributionsOf(changedViews(...collected, 'facilitators').put))
    const publish = { do: 'contribution.publish', contributions: [...said].sort(() => random() - 0.5) } as const
    take(turnOf(board, simulatedFacilitator, publish).changes)
    const revealed = take(turnOf(board, simulatedFacilitator, { do: 'queue.reveal' }).changes)
    note('the reveal as it is sent', contributionsOf(changedViews(...revealed, 'voice:lived').put))
    note('the whole picture', contributionsOf(project(board, 'voice:lived')))
    note('the board in memory', [...board.contributions.keys()])
    const output = sessionOutput(project(board, 'facilitators'), new Date())
    if (output === null) throw new Error('no output')
    note(
      'what is taken home',
      output.contributions.map((one) => one.id),
    )
    const file = renderOutput('json', output, 'en').body
    const found = new Map(said.map((one) => [one, file.indexOf(`"${one}"`)]))
    const byPlace = [...said].sort((a, b) => (found.get(a) ?? 0) - (found.get(b) ?? 0))
    note('the bytes of the file', byPlace)
  }
  for (const [where, sum] of sums) {
    expect(Math.abs(sum / reveals), `${where} (seed ${seed})`).toBeLessThan(0.02)
  }
  expect(sums.size).toBe(6)
})
