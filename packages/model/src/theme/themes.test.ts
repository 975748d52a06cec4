import { describe, expect, test } from 'vitest'
import { project } from '../audience/project.ts'
import type { Board } from '../board/board.ts'
import type { Command } from '../command/command.ts'
import {
  attempt,
  author,
  done,
  facilitator,
  idOf,
  inPhase,
  participant,
  refusalOf,
  sampleBoard,
  says,
} from '../testing/sample-board.ts'

const rosa = participant('lived')
const theme = idOf('waiting')
const made = (contributions: string[] = []): Command => ({
  do: 'theme.make',
  theme,
  title: 'Nobody says how long',
  contributions: contributions.map(idOf),
})

function together(): Board {
  let board = inPhase(sampleBoard(), 'together')
  for (const name of ['c', 'a', 'b']) board = done(board, rosa, says(name))
  return board
}

const inTheme = (board: Board, id = theme) => board.themes.get(id)?.contributions

describe('T1 themes', () => {
  test('hold what stands on the board, in the order of random ids; a contribution may be in several', () => {
    let board = done(together(), rosa, made(['c', 'a']))
    expect(inTheme(board)).toEqual([idOf('a'), idOf('c')])
    const second = { do: 'theme.make' as const, theme: idOf('t2'), title: 'Tea', contributions: [idOf('a')] }
    board = done(board, participant('staff'), second)
    expect(inTheme(board, idOf('t2'))).toEqual([idOf('a')])
    expect(refusalOf(board, rosa, { ...second, theme: idOf('t3'), contributions: [idOf('none')] })).toBe(
      'unknown-thing',
    )
    const hidden = done(board, facilitator, { do: 'contribution.hide', contributions: [idOf('b')], reason: 'other' })
    expect(refusalOf(hidden, rosa, { do: 'theme.sort', theme, in: [idOf('b')], out: [] })).toBe('unknown-thing')
    expect(project(board, 'voice:staff').filter((view) => view.kind === 'theme')).toHaveLength(2)
  })

  test('are filled, emptied, merged and removed; a retry changes nothing', () => {
    let board = done(together(), rosa, made(['a']))
    expect(done(board, rosa, made(['a']))).toEqual(board)
    board = done(board, rosa, { do: 'theme.sort', theme, in: [idOf('b')], out: [idOf('a')] })
    expect(inTheme(board)).toEqual([idOf('b')])
    board = done(board, rosa, { do: 'theme.make', theme: idOf('t2'), title: 'Tea', contributions: [idOf('c')] })
    expect(refusalOf(board, rosa, { do: 'theme.merge', theme, from: theme })).toBe('unknown-thing')
    board = done(board, rosa, { do: 'theme.merge', theme, from: idOf('t2') })
    expect([inTheme(board), board.themes.size]).toEqual([[idOf('b'), idOf('c')], 1])
    board = done(board, rosa, { do: 'theme.remove', theme })
    expect([board.themes.size, board.contributions.size]).toEqual([0, 3])
  })

  test('what answered a theme answers the one that it went into, and no longer one that was taken away', () => {
    const tea = idOf('t2')
    const put = (action: string, themes: string[]): Command => ({
      do: 'action.put',
      action: idOf(action),
      outcome: { is: 'unmet', what: 'A second doctor', reason: 'There is no post' },
      answers: { contributions: [], themes },
    })
    let board = done(together(), rosa, made(['a']))
    board = done(board, rosa, { do: 'theme.make', theme: tea, title: 'Tea', contributions: [idOf('c')] })
    for (const command of [put('one', [tea]), put('both', [tea, theme])]) board = done(board, rosa, command)
    const answered = () => ['one', 'both'].map((name) => board.actions.get(idOf(name))?.answers.themes)
    board = done(board, rosa, { do: 'theme.merge', theme, from: tea })
    expect(answered()).toEqual([[theme], [theme]])
    board = done(board, rosa, { do: 'theme.remove', theme })
    expect(answered()).toEqual([[], []])
  })

  test('are not named over each other', () => {
    const board = done(together(), rosa, made())
    const rename = (title: string, was: string) => ({ do: 'theme.rename', theme, title, was }) as const
    const renamed = done(board, rosa, rename('The wait', 'Nobody says how long'))
    expect(refusalOf(renamed, rosa, rename('Waiting', 'Nobody says how long'))).toBe('outdated')
    expect(refusalOf(renamed, rosa, rename('The wait', 'Nobody says how long'))).toBeNull()
  })
})

test('T4 neither a word why nor an entry is written over unseen; what was taken back meanwhile is nobody’s change', () => {
  const on = { of: 'contribution', id: idOf('a') } as const
  const mark = (why: string | null, was?: string | null): Command => ({
    do: 'insight.mark',
    on,
    why,
    ...(was === undefined ? {} : { was }),
  })
  let board = done(together(), rosa, mark('New to us', null))
  expect(refusalOf(board, rosa, mark('Strange', null))).toBe('outdated')
  expect(refusalOf(board, rosa, mark(null, 'Strange'))).toBe('outdated')
  expect(refusalOf(board, rosa, mark('New to us', null)), 'asked again after a lost answer').toBeNull()
  expect(refusalOf(board, rosa, mark('Strange', 'New to us'))).toBeNull()
  expect(refusalOf(board, rosa, mark('Strange')), 'whoever says nothing of what they saw').toBeNull()

  const says = (what: string, ...some: string[]) => ({
    outcome: { is: 'unmet' as const, what, reason: 'No post' },
    answers: { contributions: some.map(idOf), themes: [] },
  })
  type Says = ReturnType<typeof says>
  const put = (next: Says, was: Says | null): Command => ({ do: 'action.put', action: idOf('act'), ...next, was })
  const first = says('A doctor', 'b', 'a')
  board = done(board, rosa, put(first, null))
  const renamed = done(board, rosa, put(says('A second doctor', 'a', 'b'), first))
  expect(refusalOf(renamed, rosa, put(says('A nurse', 'a'), first))).toBe('outdated')
  expect(refusalOf(renamed, rosa, put(says('A second doctor', 'b', 'a'), first))).toBeNull()
  expect(refusalOf(done(board, rosa, put(says('A doctor', 'a'), first)), rosa, put(says('A nurse'), first))).toBe(
    'outdated',
  )
  const taken = done(board, author('b'), { do: 'contribution.withdraw', contribution: idOf('b') })
  expect(refusalOf(taken, rosa, put(says('A nurse', 'a'), first))).toBeNull()
  const gone = done(board, rosa, { do: 'action.remove', action: idOf('act') })
  expect(refusalOf(gone, rosa, put(says('A nurse'), first))).toBe('outdated')
  expect(refusalOf(gone, rosa, put(says('A nurse'), null))).toBeNull()
})

test('T2 what is taken back leaves themes, marks and the actions that answer it', () => {
  let board = done(together(), rosa, made(['a', 'b']))
  board = done(board, rosa, { do: 'insight.mark', on: { of: 'contribution', id: idOf('a') }, why: 'New to us' })
  board = done(board, rosa, {
    do: 'action.put',
    action: idOf('act'),
    outcome: { is: 'action', what: 'Say how long', who: 'The desk', by: '2026-05-01', power: 'team', needs: '' },
    answers: { contributions: [idOf('a'), idOf('b')], themes: [theme] },
  })
  board = done(board, author('a'), { do: 'contribution.withdraw', contribution: idOf('a') })
  expect(inTheme(board)).toEqual([idOf('b')])
  expect(board.insights.size).toBe(0)
  expect(board.actions.get(idOf('act'))?.answers).toEqual({ contributions: [idOf('b')], themes: [theme] })
  expect(JSON.stringify([...board.themes, ...board.actions])).not.toContain(idOf('a'))
})

test('T3 what became of an action is told with the day, also after the board has closed; only of actions', () => {
  let board = done(together(), rosa, {
    do: 'action.put',
    action: idOf('act'),
    outcome: { is: 'action', what: 'Say how long', who: 'The desk', by: null, power: 'department', needs: 'A board' },
    answers: { contributions: [], themes: [] },
  })
  board = done(board, facilitator, {
    do: 'action.put',
    action: idOf('no'),
    outcome: { is: 'unmet', what: 'A second doctor', reason: 'There is no post' },
    answers: { contributions: [], themes: [] },
  })
  board = inPhase(board, 'closed')
  const tell = { do: 'action.tell', action: idOf('act'), progress: 'done', text: 'A screen shows it' } as const
  board = done(board, facilitator, tell)
  expect(board.actions.get(idOf('act'))).toMatchObject({
    progress: 'done',
    news: [{ at: '2026-03-04', progress: 'done', text: 'A screen shows it' }],
  })
  expect(refusalOf(board, facilitator, { ...tell, action: idOf('no') })).toBe('unknown-thing')
  expect(attempt(board, rosa, tell).decision).toMatchObject({ refusal: { id: 'not-allowed' } })
})
