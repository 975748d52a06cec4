import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Actor } from '../access/actor.ts'
import { applyChanges, type Board } from '../board/board.ts'
import type { Command } from '../command/command.ts'
import { decide } from '../command/decide.ts'
import { decideJoin } from '../joining/decide-join.ts'
import { planFingerprint } from '../plan/plan-fingerprint.ts'
import {
  done,
  facilitator,
  freshKeys,
  idOf,
  inPhase,
  now,
  redaction,
  sampleBoard,
  says,
  spoken,
} from '../testing/sample-board.ts'
import { pageHash } from '../writing/page-hash.ts'
import type { Audience } from './audience.ts'
import { changedViews } from './changed-views.ts'
import { difference } from './difference.ts'
import { byKey, project } from './project.ts'

const audiences: Audience[] = ['facilitators', 'voice:lived', 'voice:staff', 'observers', 'room', 'door']

/** Anything that changes a board: what people and facilitators do, and somebody joining. */
type Move = { what: number; a: number; b: number }
const movesArb = fc.array(fc.record({ what: fc.nat(53), a: fc.nat(9), b: fc.nat(9) }), {
  minLength: 20,
  maxLength: 80,
  size: 'max',
})

function after(board: Board, { what, a, b }: Move, n: number) {
  const ids = [...board.contributions.keys()]
  const contribution = ids[a % Math.max(1, ids.length)] ?? idOf('none')
  const person = [...board.people.keys()][a % board.people.size] ?? idOf('none')
  const link = [...board.links.keys()][a % board.links.size] ?? idOf('none')
  const touchpoint = board.journey.touchpoints[b % Math.max(1, board.journey.touchpoints.length)]?.id ?? idOf('none')
  const phase = board.progress.phase
  const voice = b % 2 === 0 ? 'lived' : 'staff'
  const someone: Actor = { is: 'someone', voice }
  const author: Actor = { is: 'author', contribution, voice: board.contributions.get(contribution)?.voice ?? voice }
  const self: Actor = { is: 'participant', person: idOf(`${voice}-${1 + (a % 2)}`), voice }
  const on = { phase, letGoReason: 'time', nothingSaidReason: 'quiet' }
  const moves: [Actor, Command][] = [
    [someone, says(`c${n}`)],
    [self, says(`c${n}`)],
    [author, { do: 'contribution.edit', contribution, spoken: spoken(`anew ${n}`) }],
    [author, { do: 'contribution.withdraw', contribution }],
    [facilitator, { do: 'queue.collect' }],
    [facilitator, { do: 'queue.reveal' }],
    [facilitator, { do: 'contribution.publish', contributions: ids.slice(0, 1 + a) }],
    [facilitator, { do: 'contribution.return', contribution, note: 'Thank you' }],
    [facilitator, redaction(board, contribution, 0, 1 + b)],
    [facilitator, { do: 'contribution.unredact', contribution }],
    [{ is: 'server' }, { do: 'contribution.settle', contribution }],
    [
      facilitator,
      b % 2
        ? { do: 'contribution.hide', contributions: ids.slice(0, 1 + a), reason: 'other' }
        : { do: 'contribution.unhide', contribution },
    ],
    [facilitator, { do: 'contribution.note', contribution, note: b % 2 ? 'speaks about loss' : null }],
    [facilitator, { do: 'voice.hold', voice, reason: b % 2 ? 'A moment please' : null }],
    [facilitator, { do: 'board.forget-people' }],
    [self, { do: 'theme.make', theme: idOf(`th${b}`), title: `Theme ${b}`, contributions: ids.slice(0, a) }],
    [facilitator, { do: 'ballot.open', ballot: idOf(`ba${b}`), question: '', dots: 3, themes: [idOf('th0')] }],
    [someone, { do: 'ballot.vote', ballot: idOf(`ba${a}`), paper: `p${n}`, dots: { [idOf('th0')]: 2 } }],
    [facilitator, { do: 'ballot.reveal', ballot: idOf(`ba${a}`) }],
    [
      facilitator,
      b % 2
        ? {
            do: 'reflection.open',
            reflection: idOf(`re${a}`),
            statements: [{ id: 'safe', text: { en: 'I felt safe' } }],
          }
        : { do: 'reflection.reveal', reflection: idOf(`re${a}`) },
    ],
    [
      someone,
      {
        do: 'reflection.answer',
        reflection: idOf(`re${a}`),
        paper: `p${n}`,
        marks: { safe: 2 },
        word: { text: `heard ${b}`, mayGo: 'report' },
      },
    ],
    [
      facilitator,
      {
        do: 'reflection.words',
        reflection: idOf(`re${a}`),
        show: [...board.reflections.values()].flatMap(({ state }) =>
          state.is === 'shown' ? state.words.slice(0, b).map(({ id }) => id) : [],
        ),
        drop: [],
      },
    ],
    [self, { do: 'theme.merge', theme: idOf('th0'), from: idOf('th1') }],
    [self, { do: 'insight.mark', on: { of: 'contribution', id: contribution }, why: b % 2 ? 'New to us' : null }],
    [
      facilitator,
      {
        do: 'action.put',
        action: idOf(`a${b}`),
        outcome: { is: 'unmet', what: 'A second doctor', reason: 'No post' },
        answers: { contributions: ids.slice(0, a), themes: [] },
      },
    ],
    [
      facilitator,
      b % 3
        ? { do: 'follow-link.make', link: idOf(`f${a}`), for: { is: 'reading' }, secret: idOf(`f${a}`).padEnd(32, 'x') }
        : { do: 'follow-link.revoke', link: idOf(`f${a}`) },
    ],
    [facilitator, { do: 'contribution.move', contribution, touchpoint }],
    [facilitator, { do: 'phase.last-words', phase }],
    [facilitator, { do: 'phase.next', ...on }],
    [facilitator, { do: 'phase.reopen', phase, as: `again-${n}` }],
    [facilitator, { do: 'timer.set', rings: b % 2 ? null : now.toISOString() }],
    [facilitator, { do: 'board.pause', paused: b % 2 === 0 }],
    [facilitator, b % 3 ? { do: 'focus.bring', at: { is: 'moment', touchpoint } } : { do: 'focus.end' }],
    [facilitator, { do: 'focus.bring', at: { is: 'contribution', contribution } }],
    [self, { do: 'hand.raise', raised: b % 3 > 0 }],
    [facilitator, { do: b % 2 ? 'hand.call' : 'hand.put-down', person }],
    [facilitator, { do: 'board.describe', title: `Title ${a}`, purpose: '', support: 'Ask' }],
    [
      facilitator,
      { do: 'touchpoint.add', touchpoint: { id: idOf(`t${n}`), title: { en: 'New' }, picture: 'home' }, before: null },
    ],
    [facilitator, { do: 'touchpoint.remove', touchpoint }],
    [facilitator, { do: 'touchpoint.merge', touchpoint, from: idOf('waiting') }],
    [self, { do: 'person.ready', phase, ready: b % 2 === 0 }],
    [self, { do: 'person.rest', rest: b % 3 === 0 ? 'asked-unnamed' : b % 3 === 1 ? 'asked' : 'none' }],
    [self, { do: 'person.name', name: `Name ${n}` }],
    [self, { do: 'person.leave' }],
    [facilitator, { do: 'agreement.accept', hash: pageHash(board.board.id, 'agreement', written(b)) }],
    [facilitator, { do: 'person.admit', person }],
    [facilitator, { do: 'person.remove', person, reason: 'noise' }],
    [facilitator, { do: 'link.change', link, expected: 1 + b, expires: null }],
    [facilitator, { do: 'link.revoke', link, removePeople: b % 2 === 0 }],
  ]
  // Its fingerprint takes longer than all the rest: only for whom it is meant.
  const changes: Command | null =
    what === 50
      ? { do: 'plan.change', plan: retitled(board, `Title ${n}`), was: planFingerprint(board.board.plan) }
      : null
  const move: [Actor, Command] | undefined = changes ? [facilitator, changes] : moves[what]
  if (move) return decide(board, move[0], move[1], { now, keys: freshKeys, blocks: written(b) })
  const secret = [...board.links.values()].find((found) => found.id === link)?.secret ?? ''
  const join = { secret, person: idOf(`p${n}`), retry: idOf(`r${n}`), name: `P ${n}`, worksFor: null, agreed: 1 }
  return decideJoin(board, join, `token ${n}`, now)
}

const retitled = ({ board: { plan } }: Board, title: string) =>
  plan.map((phase) => (phase.kind === 'closed' ? { ...phase, title: { en: title } } : phase))

const written = (b: number) => [{ is: 'paragraph' as const, runs: [{ text: `We listen ${b}` }] }]

const asWritten = (board: Board) =>
  JSON.stringify(
    [board, board.contributions, board.people, board.sessions, board.links, board.withdrawn],
    (_, value) => (value instanceof Map || value instanceof Set ? [...value] : value),
  )

test('R10 what a turn changes for an audience is what its whole pictures before and after differ by', () => {
  let versions = 0
  fc.assert(
    fc.property(movesArb, fc.constantFrom('gather', 'lived-experience', 'together'), (moves, phase) => {
      let board = inPhase(sampleBoard(), phase)
      for (const [n, move] of moves.entries()) {
        const decision = after(board, move, n)
        if (!decision.ok) continue
        const before = asWritten(board)
        const next = applyChanges(board, decision.changes)
        expect(asWritten(board)).toEqual(before)
        for (const audience of audiences) {
          const found = changedViews(board, next, decision.changes, audience)
          const whole = difference(project(board, audience), project(next, audience))
          expect(found).toEqual(whole)
          expect(found.put).toEqual(found.put.toSorted(byKey))
          versions += found.put.length
        }
        board = next
      }
    }),
    { numRuns: 100 },
  )
  expect(versions).toBeGreaterThan(1000)
}, 30_000)

test('R10 what one contribution costs an audience does not grow with the board', () => {
  const read = (size: number) => {
    let board = inPhase(sampleBoard(), 'together')
    const many = done(board, { is: 'participant', voice: 'lived', person: idOf('lived-1') }, says('first'))
    const [one] = many.contributions.values()
    if (!one) throw new Error('nothing was said')
    board = applyChanges(
      many,
      Array.from({ length: size }, (_, n) => ({ put: { ...one, id: idOf(`c${n}`) } })),
    )
    const decision = decide(board, { is: 'participant', voice: 'lived', person: idOf('lived-1') }, says('last'), {
      now,
      keys: freshKeys,
    })
    if (!decision.ok) throw new Error(decision.refusal.id)
    const next = applyChanges(board, decision.changes)
    // What is looked at is counted, since time is not the same on every machine.
    let looks = 0
    const counting = (board: Board): Board => ({
      ...board,
      contributions: new Proxy(board.contributions, {
        get(map, name) {
          const held = Reflect.get(map, name, map)
          looks += 1
          return typeof held === 'function' ? held.bind(map) : held
        },
      }),
    })
    const { put } = changedViews(counting(board), counting(next), decision.changes, 'voice:lived')
    return { put: put.map(({ id }) => id), looks }
  }
  expect(read(10)).toEqual(read(500))
  expect(read(500).put).toEqual([idOf('last')])
})
