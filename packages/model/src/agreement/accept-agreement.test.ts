import { describe, expect, test } from 'vitest'
import type { Actor } from '../access/actor.ts'
import { project } from '../audience/project.ts'
import { applyChanges, type Board, boardFrom } from '../board/board.ts'
import { entitySchema } from '../board/entity.ts'
import { decide } from '../command/decide.ts'
import { invitation } from '../joining/decide-join.ts'
import { facilitator, freshKeys, inPhase, now, participant, sampleBoard } from '../testing/sample-board.ts'
import type { PageBlock } from '../writing/page-block.ts'
import { pageHash } from '../writing/page-hash.ts'

const says = (...lines: string[]): PageBlock[] => [
  { is: 'heading', level: 2, runs: [{ text: 'Ground rules' }] },
  { is: 'list', ordered: false, items: lines.map((text) => ({ runs: [{ text }], depth: 0 })) },
]

/** What comes of accepting the page as it was `seen`, while `there` is what stands on it. */
function accept(board: Board, there: PageBlock[], seen = there, actor: Actor = facilitator) {
  const hash = pageHash(board.board.id, 'agreement', seen)
  const decision = decide(board, actor, { do: 'agreement.accept', hash }, { now, keys: freshKeys, blocks: there })
  return { decision, board: decision.ok ? applyChanges(board, decision.changes) : board }
}
const refused = (of: ReturnType<typeof accept>) => (of.decision.ok ? null : of.decision.refusal.id)
const versions = (board: Board) => [...board.pageVersions.values()].map(({ n, blocks }) => [n, blocks])

describe('W10 the agreement is accepted', () => {
  test('as it stands: frozen with its hash, named in the record, every version kept', () => {
    const first = says('Everybody may stop at any time')
    const one = accept(sampleBoard(), first).board
    const second = says('Everybody may stop at any time', 'Nobody explains')
    const two = accept(one, second).board
    expect(versions(two)).toEqual([
      [1, first],
      [2, second],
    ])
    const told = two.record.flatMap(({ entry }) => (entry.what === 'agreement-accepted' ? [entry] : []))
    expect(told).toEqual([
      { what: 'agreement-accepted', version: 1, hash: pageHash(two.board.id, 'agreement', first) },
      { what: 'agreement-accepted', version: 2, hash: pageHash(two.board.id, 'agreement', second) },
    ])
    const stored = [...two.pageVersions.values()].map((version) => entitySchema.parse(version))
    const again = boardFrom([two.board, two.keys, two.progress, two.journey, ...stored])
    expect(versions(again)).toEqual(versions(two))
  })

  test('only as the facilitator saw it: what somebody has changed meanwhile is outdated, and nothing is frozen', () => {
    const tried = accept(sampleBoard(), says('Nobody may stop'), says('Everybody may stop'))
    expect([refused(tried), versions(tried.board)]).toEqual(['outdated', []])
  })

  test('once for the same words, and never as an empty page', () => {
    const { board } = accept(sampleBoard(), says('We listen'))
    const again = accept(board, says('We listen')).decision
    expect(again.ok && again.changes).toEqual([])
    const blank: PageBlock[] = [{ is: 'paragraph', runs: [{ text: ' ' }] }, ...says('  ').slice(1)]
    expect([refused(accept(board, blank)), refused(accept(board, []))]).toEqual([
      'not-in-this-state',
      'not-in-this-state',
    ])
  })

  test('by facilitators, until the board closes', () => {
    const blocks = says('We listen')
    for (const actor of [participant('lived'), { is: 'observer', person: 'o' } as const]) {
      expect(refused(accept(sampleBoard(), blocks, blocks, actor))).toBe('not-allowed')
    }
    expect(refused(accept(inPhase(sampleBoard(), 'closed'), blocks))).toBe('board-closed')
  })
})

test('W11 everybody in the room has the accepted versions, also who sees nothing of the board yet; whoever joins reads the last', () => {
  const first = accept(sampleBoard(), says('We listen')).board
  const board = inPhase(accept(first, says('We listen', 'Nobody explains')).board, 'lived-experience')
  const seen = (audience: Parameters<typeof project>[1]) =>
    project(board, audience).flatMap((view) => (view.kind === 'page-version' ? [view.n] : []))
  for (const audience of ['facilitators', 'voice:lived', 'voice:staff', 'observers', 'room'] as const) {
    expect(seen(audience), audience).toEqual([1, 2])
  }
  expect(seen('door')).toEqual([])
  const [link] = board.links.values()
  if (!link) throw new Error('no link')
  const last = board.pageVersions.get('agreement-02')
  expect(invitation(board, link).accepted).toEqual({ n: 2, hash: last?.hash, blocks: last?.blocks })
})
