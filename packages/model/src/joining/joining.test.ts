import { describe, expect, test } from 'vitest'
import { applyChanges, type Board } from '../board/board.ts'
import {
  counting,
  done,
  facilitator,
  idOf,
  inPhase,
  now,
  refusalOf,
  sampleBoard,
  says,
  someone,
} from '../testing/sample-board.ts'
import type { Join } from '../wire/api.ts'
import { decideJoin, findLink, invitation } from './decide-join.ts'
import { decideRecovery } from './decide-recovery.ts'
import { newRecoveryCode } from './recovery-code.ts'

const livedLink = (board: Board) => [...board.links.values()].find((link) => link.for.role === 'participant')
const join = (board: Board, person: string, change: Partial<Join> = {}): Join => ({
  secret: livedLink(board)?.secret ?? '',
  person: idOf(person),
  retry: idOf(`${person}-retry`),
  name: null,
  worksFor: null,
  agreed: 1,
  ...change,
})
const joined = (board: Board, request: Join, token: string): Board => {
  const decision = decideJoin(board, request, token, now)
  if (!decision.ok) throw new Error(decision.refusal.id)
  return applyChanges(board, decision.changes)
}
const refused = (board: Board, request: Join, at = now) => {
  const decision = decideJoin(board, request, 'token', at)
  return decision.ok ? null : decision.refusal.id
}

describe('J joining', () => {
  test('J1 a link shows what it opens before anybody joins, and nothing that was said', () => {
    const board = sampleBoard()
    const found = findLink(board, livedLink(board)?.secret ?? '', now)
    if ('refusal' in found) throw new Error(found.refusal.id)
    expect(invitation(board, found.link)).toMatchObject({
      title: 'Heart clinic',
      voice: { id: 'lived' },
      sharing: 2,
      door: false,
    })
  })

  test('J2 unknown, expired, revoked and used-up links are refused, each with its reason', () => {
    const board = sampleBoard()
    const link = livedLink(board)
    if (!link) throw new Error('no link')
    const changed = (change: Partial<typeof link>) => applyChanges(board, [{ put: { ...link, ...change } }])
    expect(refused(board, join(board, 'x', { secret: 'wrong' }))).toBe('unknown-link')
    expect(refused(changed({ expires: '2026-03-04T10:00:00.000Z' }), join(board, 'x'))).toBe('link-expired')
    expect(refused(changed({ expires: '2026-03-04T11:00:00.000Z' }), join(board, 'x'))).toBeNull()
    expect(refused(changed({ state: 'revoked' }), join(board, 'x'))).toBe('link-revoked')
    const used = joined(changed({ limit: 1 }), join(board, 'first'), 'one')
    expect(refused(used, join(board, 'x'))).toBe('link-used-up')
  })

  test('J3 a lost answer is given again to the same browser, and to no other', () => {
    let board = sampleBoard()
    board = joined(board, join(board, 'rosa'), 'one')
    const people = board.people.size
    board = joined(board, join(board, 'rosa'), 'two')
    expect(board.people.size).toBe(people)
    expect(refused(board, join(board, 'rosa', { retry: idOf('guess') }))).toBe('id-taken')
  })

  test('J4 as many as expected come straight in, more wait at the door until a facilitator opens', () => {
    let board = sampleBoard()
    const link = livedLink(board)
    if (!link) throw new Error('no link')
    board = applyChanges(board, [{ put: { ...link, expected: 1 } }])
    board = joined(joined(board, join(board, 'one'), 'a'), join(board, 'two'), 'b')
    expect(board.people.get(idOf('one'))?.standing.at).toBe('room')
    expect(board.people.get(idOf('two'))?.standing.at).toBe('door')
    board = done(board, facilitator, { do: 'person.admit', person: idOf('two') })
    expect(board.people.get(idOf('two'))?.standing.at).toBe('room')
  })

  test("J5 removing a person or a link's people replaces the keys of their group, and so does closing a link", () => {
    const board = sampleBoard()
    const removed = done(board, facilitator, { do: 'person.remove', person: idOf('lived-1'), reason: 'Wrong link' })
    expect(removed.keys.groups.lived).not.toBe(board.keys.groups.lived)
    expect(removed.keys.groups.staff).toBe(board.keys.groups.staff)
    expect(removed.people.get(idOf('lived-1'))?.standing).toEqual({ at: 'removed', reason: 'Wrong link' })
    expect(refusalOf(board, facilitator, { do: 'person.remove', person: idOf('mira'), reason: '' })).toBe('not-allowed')
    let more = joined(board, join(board, 'rosa'), 'a')
    more = done(more, facilitator, { do: 'link.revoke', link: livedLink(more)?.id ?? '', removePeople: true })
    expect(more.people.get(idOf('rosa'))?.standing.at).toBe('removed')
    expect(more.people.get(idOf('lived-1'))?.standing.at).toBe('room')
    expect(more.record.slice(-2).map(({ entry }) => entry)).toMatchObject([
      { what: 'link-revoked', removed: 1 },
      { what: 'keys-replaced', voice: 'lived' },
    ])
  })

  test('J5 a facilitator who switches off the link they came by, with its people, stays', () => {
    const random = counting()
    const link = random.id()
    const secret = 'f'.repeat(32)
    const make = { do: 'link.make', link, for: { role: 'facilitator' }, secret, expected: 9, limit: null } as const
    let board = done(sampleBoard(), facilitator, { ...make, expires: null })
    for (const name of ['ada', 'ben']) {
      board = joined(board, { ...join(board, name), secret, name, worksFor: 'The clinic' }, name)
    }
    const ada = { is: 'facilitator', person: idOf('ada') } as const
    board = done(board, ada, { do: 'link.revoke', link, removePeople: true })
    expect(['ada', 'ben'].map((name) => board.people.get(idOf(name))?.standing.at)).toEqual(['room', 'removed'])
  })

  test('J6 the recovery code replaces facilitators’ links once, however it is typed', () => {
    const board = sampleBoard()
    const next = newRecoveryCode()
    const recover = (from: Board, code: string, secret: string, next: string) =>
      decideRecovery(from, { code, secret: secret.repeat(32), next }, idOf(`new ${secret}`), now)
    expect(recover(board, '1111 1111 1111 1111 1111 1111', 's', next)).toMatchObject({ ok: false })
    expect(recover(board, '0000 0000 0000 0000 0000 0000', 's', 'oooo')).toMatchObject({ ok: false })
    expect(recover(board, '0000 0000 0000 0000 0000 0000', 's', 'oooo'.repeat(6))).toMatchObject({ ok: false })
    const recovered = recover(board, 'oooo-0000 0000 0000 0000 0000', 's', next)
    if (!recovered.ok) throw new Error(recovered.refusal.id)
    const after = applyChanges(board, recovered.changes)
    const open = [...after.links.values()].filter((link) => link.for.role === 'facilitator' && link.state === 'open')
    expect(open.map(({ id }) => id)).toEqual([idOf('new s')])
    expect(recover(after, '0000 0000 0000 0000 0000 0000', 'z', newRecoveryCode())).toMatchObject({ ok: false })
    expect(recover(after, next.toLowerCase(), 'z', newRecoveryCode())).toMatchObject({ ok: true })
    // The same request once more: its answer was lost.
    expect(recover(after, '0000 0000 0000 0000 0000 0000', 's', next)).toEqual({ ok: true, changes: [] })
  })

  test('J7 a link for facilitators keeps no secret that could be read later', () => {
    const random = counting()
    const board = done(sampleBoard(), facilitator, {
      do: 'link.make',
      link: random.id(),
      for: { role: 'facilitator' },
      secret: 'f'.repeat(32),
      expected: 1,
      limit: 1,
      expires: null,
    })
    expect(JSON.stringify([...board.links.values()])).not.toContain('f'.repeat(32))
    expect('link' in findLink(board, 'f'.repeat(32), now)).toBe(true)
  })

  test('P16 who comes to a closed board is kept without a name', () => {
    const board = joined(inPhase(sampleBoard(), 'closed'), join(sampleBoard(), 'newcomer', { name: 'Ada' }), 'token')
    expect(JSON.stringify([...board.people.values()])).not.toContain('Ada')
  })

  test('J8 who left is nobody; their words stay theirs', () => {
    const said = done(sampleBoard(), someone('lived'), says('mine'))
    const left = done(said, { is: 'participant', voice: 'lived', person: idOf('lived-1') }, { do: 'person.leave' })
    expect(left.people.get(idOf('lived-1'))?.standing.at).toBe('left')
    expect(left.contributions.has(idOf('mine'))).toBe(true)
  })
})
