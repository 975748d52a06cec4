import type { Sorting } from '@firsthand/canvas'
import type { Command, ContributionView, Theme } from '@firsthand/model'
import { expect, test } from 'vitest'
import type { Answer } from '../live/answer.ts'
import { makeRecord } from '../live/record.ts'
import { openSorts } from './open-sorts.ts'

const kept = { about: 'experience' as const, touchpoint: null, emotions: [], valence: null, passage: [] }
const said = (id: string): ContributionView => ({ kind: 'contribution', id, voice: 'lived', name: null, kept })
const theme = (id: string, contributions: string[]): Theme => ({ kind: 'theme', id, title: id, contributions })

/** A person's canvas: a layer that they draw on, and a board whose themes do what is asked of them, unless it says no. */
function person(...themes: Theme[]) {
  const record = makeRecord()
  record.take({ type: 'put', cursor: 'e.1', full: true, put: [said('a'), said('b'), ...themes], del: [] })
  /** What can be undone and done again on the layer: strokes by number. */
  const [past, future]: [number[], number[]] = [[], []]
  const now = new Map(themes.map(({ id, contributions }) => [id, new Set(contributions)]))
  let no: string | null = null
  const command = async (asked: Command): Promise<Answer> => {
    if (asked.do !== 'theme.sort') throw new Error(asked.do)
    if (asked.theme === no) return { is: 'refused', refusal: { id: 'board-paused' } }
    const inIt = now.get(asked.theme) ?? new Set()
    for (const id of asked.in) inIt.add(id)
    for (const id of asked.out) inIt.delete(id)
    record.take({ type: 'put', cursor: 'e.2', full: false, put: [theme(asked.theme, [...inIt])], del: [] })
    return { is: 'done', value: null }
  }
  const asked: [Sorting, boolean][] = []
  const sorts = openSorts(
    { held: record.held, command: command as never },
    { sort: () => {}, sorted: (what, done) => asked.push([what, done]) },
    () => ({ undo: past.length, redo: future.length }),
  )
  return {
    sorts,
    asked,
    refuse: (theme: string | null) => {
      no = theme
    },
    draw(stroke: number) {
      past.push(stroke)
      future.length = 0
    },
    /** As the canvas does it. */
    async undo() {
      if (!sorts.undo()) future.push(past.pop() as number)
      await settled()
    },
    async redo() {
      if (!sorts.redo()) past.push(future.pop() as number)
      await settled()
    },
    drawn: () => past.at(-1),
    inIt: (theme: string) => [...(now.get(theme) ?? [])].sort().join(''),
  }
}
const settled = () => new Promise((done) => setImmediate(done))
const put = (theme: string, ...ids: string[]): Sorting => ({ theme, in: ids, out: [] })

test('C17 sorting and drawing are undone and done again in the order in which they were done', async () => {
  const me = person(theme('x', []), theme('y', []))
  me.draw(1)
  await me.sorts.sort([put('x', 'a')])
  me.draw(2)
  await me.sorts.sort([put('y', 'a')])
  const seen = () => [me.drawn(), me.inIt('x'), me.inIt('y')]
  const steps = [seen()]
  for (let step = 0; step < 4; step++) {
    await me.undo()
    steps.push(seen())
  }
  expect(steps).toEqual([
    [2, 'a', 'a'],
    [2, 'a', ''],
    [1, 'a', ''],
    [1, '', ''],
    [undefined, '', ''],
  ])
  for (const before of steps.slice(0, 4).reverse()) {
    await me.redo()
    expect(seen()).toEqual(before)
  }
})

test('C17 undo takes back only what the step changed, and nothing that somebody else has done since', async () => {
  const me = person(theme('x', ['a']))
  await me.sorts.sort([put('x', 'a', 'b')])
  expect(me.asked).toEqual([[put('x', 'b'), true]])
  await me.undo()
  expect(me.inIt('x')).toBe('a')
  expect(me.sorts.state.get()).toMatchObject({ undo: false, redo: true })
})

test('C16 what is refused is told, is no step, and what was done before it stays', async () => {
  const me = person(theme('x', ['a']), theme('y', []))
  me.refuse('x')
  expect(await me.sorts.sort([put('y', 'a'), { theme: 'x', in: [], out: ['a'] }])).toEqual({ id: 'board-paused' })
  expect([me.inIt('x'), me.inIt('y')]).toEqual(['a', 'a'])
  expect(me.asked.map(([, done]) => done)).toEqual([true, false])
  me.refuse('y')
  await me.undo()
  expect(me.sorts.state.get(), 'an undoing that is refused can be tried again').toMatchObject({ undo: true })
  me.refuse(null)
  await me.undo()
  expect([me.inIt('x'), me.inIt('y')]).toEqual(['a', ''])
})
