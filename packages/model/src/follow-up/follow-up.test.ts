import { expect, test } from 'vitest'
import type { Actor } from '../access/actor.ts'
import { project } from '../audience/project.ts'
import { applyChanges, type Board } from '../board/board.ts'
import type { Command } from '../command/command.ts'
import { decide } from '../command/decide.ts'
import type { Reach } from '../contribution/limits.ts'
import {
  author,
  done,
  facilitator,
  freshKeys,
  idOf,
  inPhase,
  nextPhaseOf,
  now,
  participant,
  redaction,
  refusalOf,
  sampleBoard,
  someone,
  spoken,
} from '../testing/sample-board.ts'
import { findFollowLink, readingSecret } from './find-follow-link.ts'
import { followUpSchema } from './follow-up.ts'
import { followUpOf } from './follow-up-of.ts'

const [secret, ofOwner] = ['R'.repeat(32), 'O'.repeat(32)]
const [act, other, theme] = [idOf('act'), idOf('other'), idOf('theme')]
const until = '2027-03-04'
const reading = { do: 'follow-link.make', link: idOf('reading'), for: { is: 'reading' }, secret } as const
const owners = {
  do: 'follow-link.make' as const,
  link: idOf('owners'),
  for: { is: 'owner' as const, who: 'The desk', actions: [act] },
  secret: ofOwner,
} satisfies Command
const owner: Actor = { is: 'owner', actions: [act] }

/** What each of these said stands on the board; `named` with a name, those whose name begins with `room` kept in the room. */
const said: [name: string, mayGo: Reach | undefined][] = [
  ['plain', undefined],
  ['abroad', 'outside'],
  ['room-1', 'room'],
  ['room-2', 'room'],
  ['themed', 'report'],
]

function promised(): Board {
  let board = inPhase(sampleBoard(), 'lived-experience')
  for (const [name, mayGo] of said) {
    board = done(board, someone('lived'), {
      do: 'contribution.add',
      contribution: idOf(name),
      secretHash: '_'.repeat(43),
      spoken: { ...spoken(`words of ${name}`), ...(mayGo ? { mayGo } : {}) },
    })
  }
  board = done(board, facilitator, { do: 'phase.last-words', phase: 'lived-experience' })
  board = done(board, facilitator, { do: 'contribution.publish', contributions: said.map(([name]) => idOf(name)) })
  board = done(board, facilitator, nextPhaseOf(board))
  board = inPhase(board, 'together')
  const by = participant('lived')
  board = done(board, by, { do: 'theme.make', theme, title: 'Not knowing', contributions: [idOf('themed')] })
  const answers = { contributions: said.slice(0, 4).map(([name]) => idOf(name)), themes: [theme] }
  const outcome = { is: 'action', what: 'Say how long', who: 'The desk', by: null, power: 'team', needs: '' } as const
  board = done(board, by, { do: 'action.put', action: act, outcome, answers })
  const unmet = { is: 'unmet', what: 'A second doctor', reason: 'No post' } as const
  board = done(board, by, {
    do: 'action.put',
    action: other,
    outcome: unmet,
    answers: { contributions: [], themes: [] },
  })
  return done(done(board, facilitator, reading), facilitator, owners)
}

function opened(board: Board, by = secret) {
  const found = findFollowLink(board, by)
  if ('refusal' in found) throw new Error(found.refusal.id)
  return followUpOf(board, found.link, until)
}
const quoted = (board: Board) =>
  opened(board).outcomes[0]?.quotes.flatMap(({ passage }) =>
    passage.map((run) => ('words' in run ? run.words : `[${run.redacted}]`)).join(''),
  )

test('U2 a link shows what became of it and quotes what its authors let go, and of nobody an id or a name', () => {
  const board = promised()
  const seen = opened(board)
  expect(followUpSchema.parse(seen)).toEqual(seen)
  expect(quoted(board)?.toSorted()).toEqual(['words of abroad', 'words of plain', 'words of themed'])
  expect(seen).toMatchObject({
    leftOut: null,
    until,
    outcomes: [{ themes: ['Not knowing'] }, { outcome: { is: 'unmet' } }],
  })
  const text = JSON.stringify(seen)
  for (const [name] of said) expect(text).not.toContain(idOf(name))
  expect(text).not.toContain('words of room')
  expect(text).not.toContain('Named')
  expect(text).not.toContain('secretHash')
})

test('U2 what is taken back, hidden, blacked out or kept in the room leaves it at once, after people are forgotten too', () => {
  let board = promised()
  board = done(board, facilitator, { do: 'phase.last-words', phase: 'together' })
  board = done(board, facilitator, nextPhaseOf(board))
  board = done(board, facilitator, { do: 'board.forget-people' })
  expect(opened(board).closed).toBe('2026-03-04')
  board = done(board, author('abroad'), { do: 'contribution.withdraw', contribution: idOf('abroad') })
  expect(quoted(board)?.toSorted()).toEqual(['words of plain', 'words of themed'])
  board = done(board, facilitator, redaction(board, idOf('plain')))
  expect(quoted(board)?.toSorted()).toEqual(['[name] of plain', 'words of themed'])
  const plain = board.contributions.get(idOf('plain'))
  if (!plain) throw new Error('gone')
  // Wherever else it may still be named.
  expect(quoted(applyChanges(board, [{ put: { ...plain, state: { is: 'held' } } }]))).toEqual(['words of themed'])
  board = done(board, facilitator, { do: 'contribution.hide', contributions: [idOf('plain')], reason: 'hurtful' })
  expect(quoted(board)).toEqual(['words of themed'])
  const themed = board.contributions.get(idOf('themed'))
  if (!themed) throw new Error('gone')
  board = applyChanges(board, [{ put: { ...themed, kept: { ...themed.kept, mayGo: 'room' } } }])
  expect(quoted(board)).toEqual([])
})

test('U2 a count of those kept in the room is told from five on', () => {
  const board = promised()
  const one = board.contributions.get(idOf('room-1'))
  const action = board.actions.get(act)
  if (!one || !action) throw new Error('gone')
  const more = ['x', 'y', 'z'].map((name) => ({ put: { ...one, id: idOf(name) } }))
  const contributions = [...action.answers.contributions, idOf('x'), idOf('y'), idOf('z')]
  const grown = applyChanges(board, [...more, { put: { ...action, answers: { contributions, themes: [] } } }])
  expect(opened(grown).leftOut).toBe(5)
})

test('U1 one link for reading at a time, after the opening phase; everybody on the board is shown it, and no owner’s', () => {
  expect(refusalOf(inPhase(sampleBoard(), 'lived-experience'), facilitator, reading)).toBe('not-in-this-phase')
  const board = promised()
  expect(refusalOf(board, facilitator, { ...reading, link: idOf('second'), secret: 'S'.repeat(32) })).toBe(
    'not-in-this-state',
  )
  expect(refusalOf(board, facilitator, { ...owners, secret })).toBe('id-taken')
  expect(refusalOf(board, facilitator, { ...owners, link: idOf('no'), for: { ...owners.for, actions: [other] } })).toBe(
    'unknown-thing',
  )
  const links = (audience: Parameters<typeof project>[1]) =>
    project(board, audience).filter(({ kind }) => kind === 'follow-link')
  expect(links('voice:staff')).toEqual([
    { kind: 'follow-link', id: idOf('reading'), for: { is: 'reading' }, secret, state: 'open' },
  ])
  expect(links('facilitators')).toHaveLength(2)
  expect(links('room')).toEqual([])
  expect(JSON.stringify([board.board, links('facilitators'), [...board.followLinks.values()]])).not.toContain(ofOwner)
})

test('U3 a wrong secret, one for joining, and a link that was switched off open nothing', () => {
  let board = promised()
  const why = (by: string) => {
    const found = findFollowLink(board, by)
    return 'refusal' in found ? found.refusal.id : 'opened'
  }
  const joining = [...board.links.values()].flatMap(({ secret }) => secret ?? [])
  expect([...joining, 'x', ''].map(why)).toEqual([...joining, 'x', ''].map(() => 'unknown-link'))
  board = done(board, facilitator, { do: 'follow-link.revoke', link: idOf('reading') })
  expect([why(secret), why(ofOwner), readingSecret(board)]).toEqual(['link-revoked', 'opened', null])
  expect(JSON.stringify([...board.followLinks.values()])).not.toContain(secret)
})

test('U5 an owner sees and tells of their own actions only; it says so, with the day, and leaves facilitators room', () => {
  let board = promised()
  expect(opened(board, ofOwner)).toMatchObject({ for: { is: 'owner', who: 'The desk' }, outcomes: [{ id: act }] })
  expect(opened(board, ofOwner).outcomes).toHaveLength(1)
  const tell = { do: 'action.tell', action: act, progress: 'begun', text: 'A screen is ordered' } as const
  board = done(board, owner, tell)
  expect(board.actions.get(act)).toMatchObject({
    progress: 'begun',
    news: [{ at: '2026-03-04', progress: 'begun', text: 'A screen is ordered', by: 'owner' }],
  })
  expect(refusalOf(board, { is: 'owner', actions: [other] }, tell)).toBe('not-allowed')
  for (let lines = 1; lines < 40; lines += 1) board = done(board, owner, tell)
  expect(refusalOf(board, owner, tell)).toBe('list-full')
  board = done(board, facilitator, { ...tell, text: 'From us' })
  expect(board.actions.get(act)?.news.at(-1)).not.toHaveProperty('by')
})

test('U6 what became of a promise can’t be made to vanish with the promise; names leave the files with an action that goes', () => {
  const told = done(promised(), owner, {
    do: 'action.tell',
    action: act,
    progress: 'begun',
    text: 'A screen is ordered',
  })
  const remove = { do: 'action.remove', action: act } as const
  expect(refusalOf(told, facilitator, remove)).toBe('not-in-this-state')
  const board = done(told, facilitator, { do: 'action.strike', action: act, line: 0, was: 'A screen is ordered' })
  const gone = decide(board, facilitator, remove, { now, keys: freshKeys })
  expect(gone).toMatchObject({ ok: true, purge: true })
})

test('U6 a facilitator takes a line of news off as they saw it, and how far it is goes back with it', () => {
  let board = done(promised(), owner, { do: 'action.tell', action: act, progress: 'done', text: 'Rosa was wrong' })
  const strike = { do: 'action.strike', action: act, line: 0, was: 'Rosa was wrong' } as const
  expect(refusalOf(board, facilitator, { ...strike, was: 'Something else' })).toBe('outdated')
  expect(refusalOf(board, owner, strike)).toBe('not-allowed')
  board = done(board, facilitator, strike)
  expect(board.actions.get(act)).toMatchObject({ progress: 'promised', news: [] })
})
