import { describe, expect, test } from 'vitest'
import { readersOf } from '../audience/readers-of.ts'
import { defaultPlan } from '../template/default-plan.ts'
import { author, facilitator, idOf, inPhase, participant, sampleBoard, someone } from '../testing/sample-board.ts'
import { newVoiceGroupSchema } from '../voice/voice-group.ts'
import type { Actor } from './actor.ts'
import { abilities, can } from './can.ts'
import { access, documentsOf, layersOf, presenceIsShown, voiceOfLayer } from './documents.ts'
import { sees } from './sees.ts'
import { whyNotWrite } from './why-not-write.ts'

const actors: Record<string, Actor> = {
  facilitator,
  lived: participant('lived'),
  staff: participant('staff'),
  'lived without a name': someone('lived'),
  'staff without a name': someone('staff'),
  'a stranger group': someone('managers'),
  observer: { is: 'observer', person: idOf('observer') },
  'at the door': { is: 'at-door', person: idOf('late') },
  'author (lived)': author('a'),
  'author (staff)': author('a', 'staff'),
  'owner of an action': { is: 'owner', actions: [idOf('action')] },
  server: { is: 'server' },
  nobody: { is: 'nobody' },
}
const phases = defaultPlan.map((phase) => phase.id)
const commands = Object.keys(abilities) as (keyof typeof abilities)[]

/**
 * The whole table, said a second time by hand: per actor, the commands that are allowed and in which phases.
 * g gather, l lived experience, i listen, s staff, t make sense together, c closed.
 */
const allowed: Record<string, Partial<Record<keyof typeof abilities, string>>> = {
  facilitator: {
    'phase.last-words': 'glist',
    'phase.next': 'glist',
    'phase.reopen': 'glist',
    'plan.change': 'glist',
    'timer.set': 'glist',
    'board.pause': 'glist',
    'board.describe': 'glist',
    'board.forget-people': 'c',
    'voice.hold': 'glist',
    'queue.collect': 'glist',
    'queue.reveal': 'glist',
    'contribution.publish': 'glist',
    'contribution.return': 'glist',
    'contribution.redact': 'glistc',
    'contribution.unredact': 'glistc',
    'contribution.hide': 'glistc',
    'contribution.unhide': 'glistc',
    'contribution.note': 'glistc',
    'contribution.move': 'ist',
    'touchpoint.add': 'glist',
    'touchpoint.change': 'glist',
    'touchpoint.move': 'glist',
    'touchpoint.remove': 'glist',
    'touchpoint.merge': 'glist',
    'touchpoint.split': 'glist',
    'touchpoint.take-up': 'glist',
    'theme.make': 'ist',
    'theme.rename': 'ist',
    'theme.sort': 'ist',
    'theme.merge': 'ist',
    'theme.remove': 'ist',
    'insight.mark': 'ist',
    'action.put': 'ist',
    'action.remove': 'ist',
    'action.tell': 'glistc',
    'action.strike': 'glistc',
    'ballot.open': 'glist',
    'ballot.reveal': 'glist',
    'reflection.open': 'ist',
    'reflection.reveal': 'glist',
    'reflection.words': 'glistc',
    'focus.bring': 'glist',
    'focus.end': 'glist',
    'hand.call': 'glist',
    'hand.put-down': 'glist',
    'agreement.accept': 'glist',
    'person.leave': 'glistc',
    'person.answer-rest': 'glistc',
    'person.admit': 'glistc',
    'person.remove': 'glistc',
    'link.make': 'glist',
    'link.change': 'glist',
    'link.revoke': 'glistc',
    'follow-link.make': 'istc',
    'follow-link.revoke': 'glistc',
  },
  lived: {
    'contribution.add': 'st',
    'contribution.move': 't',
    'touchpoint.add': 't',
    'touchpoint.change': 't',
    'touchpoint.move': 't',
    'touchpoint.remove': 't',
    'touchpoint.merge': 't',
    'touchpoint.split': 't',
    'theme.make': 't',
    'theme.rename': 't',
    'theme.sort': 't',
    'theme.merge': 't',
    'theme.remove': 't',
    'insight.mark': 't',
    'action.put': 't',
    'action.remove': 't',
    'hand.raise': 'glist',
    'person.ready': 'glistc',
    'person.rest': 'glistc',
    'person.name': 'glist',
    'person.leave': 'glistc',
  },
  staff: {
    'contribution.add': 'st',
    'contribution.move': 't',
    'touchpoint.add': 't',
    'touchpoint.change': 't',
    'touchpoint.move': 't',
    'touchpoint.remove': 't',
    'touchpoint.merge': 't',
    'touchpoint.split': 't',
    'theme.make': 't',
    'theme.rename': 't',
    'theme.sort': 't',
    'theme.merge': 't',
    'theme.remove': 't',
    'insight.mark': 't',
    'action.put': 't',
    'action.remove': 't',
    'hand.raise': 'ist',
    'person.ready': 'glistc',
    'person.rest': 'glistc',
    'person.name': 'glist',
    'person.leave': 'glistc',
  },
  'lived without a name': { 'contribution.add': 'glist', 'ballot.vote': 't', 'reflection.answer': 'ist' },
  'staff without a name': { 'contribution.add': 's', 'ballot.vote': 't', 'reflection.answer': 'ist' },
  'a stranger group': {},
  observer: { 'person.ready': 'glistc', 'person.rest': 'glistc', 'person.name': 'glist', 'person.leave': 'glistc' },
  'at the door': { 'person.leave': 'glistc' },
  'author (lived)': { 'contribution.edit': 'glist', 'contribution.withdraw': 'glistc' },
  'author (staff)': { 'contribution.edit': 'ist', 'contribution.withdraw': 'glistc' },
  'owner of an action': { 'action.tell': 'glistc' },
  server: { 'contribution.settle': 'glistc' },
  nobody: {},
}
const letter: Record<string, string> = {
  gather: 'g',
  'lived-experience': 'l',
  listen: 'i',
  staff: 's',
  together: 't',
  closed: 'c',
}

describe.each(phases)('A1 in the phase %s', (phase) => {
  const board = inPhase(sampleBoard(), phase)
  test.each(Object.keys(actors))('%s may do what the table says and nothing else', (name) => {
    const actor = actors[name] as Actor
    for (const command of commands) {
      const expected = allowed[name]?.[command]?.includes(letter[phase] ?? '?') ?? false
      expect({ command, allowed: can(actor, command, board) === null }).toEqual({ command, allowed: expected })
    }
  })
})

test('A1 what is not in the table is denied', () => {
  const board = sampleBoard()
  expect(can(facilitator, 'toString' as never, board)).toEqual({ id: 'not-allowed' })
  expect(can(facilitator, 'contribution.steal' as never, board)).toEqual({ id: 'not-allowed' })
})

test('A2 who sees the board in which phase', () => {
  const seeing = (name: string) =>
    phases.filter((phase) => sees(actors[name] as Actor, inPhase(sampleBoard(), phase))).map((phase) => letter[phase])
  expect(seeing('facilitator').join('')).toBe('glistc')
  expect(seeing('lived').join('')).toBe('glistc')
  expect(seeing('staff').join('')).toBe('istc')
  expect(seeing('observer').join('')).toBe('istc')
  for (const name of ['at the door', 'nobody', 'lived without a name', 'author (lived)'])
    expect(seeing(name)).toEqual([])
})

const table = (name: string, document: string) =>
  phases.map((phase) => access(actors[name] as Actor, document, inPhase(sampleBoard(), phase))[0]).join('')

test('A3 documents: none, read or write, by actor and phase', () => {
  expect(table('facilitator', 'layer/stage')).toBe('wwwwwr')
  expect(table('facilitator', 'layer/together')).toBe('rrrrwr')
  expect(table('lived', 'layer/stage')).toBe('rrrrrr')
  expect(table('lived', 'layer/together')).toBe('rrrrwr')
  expect(table('staff', 'layer/stage')).toBe('nnrrrr')
  expect(table('staff', 'layer/together')).toBe('nnrrwr')
  expect(table('observer', 'layer/together')).toBe('nnrrrr')
  for (const name of ['at the door', 'nobody', 'lived without a name', 'author (lived)', 'server']) {
    for (const document of documentsOf(sampleBoard())) expect(table(name, document)).toBe('nnnnnn')
  }
})

test('A8 a voice group’s layer: the group draws there where the phase says so, everybody who sees reads', () => {
  expect(layersOf(sampleBoard())).toEqual(['layer/stage', 'layer/lived', 'layer/staff', 'layer/together'])
  expect(table('lived', 'layer/lived')).toBe('rrrrwr')
  expect(table('lived', 'layer/staff')).toBe('rrrrrr')
  expect(table('staff', 'layer/staff')).toBe('nnrrwr')
  expect(table('staff', 'layer/lived')).toBe('nnrrrr')
  for (const own of ['layer/lived', 'layer/staff']) {
    expect(table('facilitator', own)).toBe('rrrrrr')
    expect(table('observer', own)).toBe('nnrrrr')
  }
  for (const name of Object.keys(actors)) {
    for (const nowhere of ['layer/managers', 'layer/', 'layer/lived.0', 'page/lived', 'lived', 'layer/constructor']) {
      expect(table(name, nowhere)).toBe('nnnnnn')
    }
  }
})

test('A8 a group writes on its layer only with names, without holding, and not before it may, whatever a plan says', () => {
  const board = inPhase(sampleBoard(), 'together')
  const may = { see: true, contribute: true, draw: true, arrange: true }
  const changed = (change: Partial<(typeof defaultPlan)[number]>) => {
    const plan = board.board.plan.map((phase) =>
      phase.id === 'together' ? { ...phase, voices: { lived: may, staff: may }, ...change } : phase,
    )
    const now = { ...board, board: { ...board.board, plan } }
    return ['lived', 'staff'].map((voice) => access(participant(voice), `layer/${voice}`, now)[0]).join('')
  }
  expect(changed({})).toBe('ww')
  expect(changed({ naming: 'choice' })).toBe('rr')
  expect(changed({ naming: 'anonymous' })).toBe('rr')
  expect(changed({ moderation: 'before' })).toBe('rr')
  expect(changed({ kind: 'closed' })).toBe('rr')
  expect(changed({ kind: 'opening' })).toBe('wr')
  expect(changed({ voices: { lived: { ...may, draw: false }, staff: may } })).toBe('rw')
  expect(changed({ voices: { lived: may, staff: { ...may, see: false } } })).toBe('wn')
  expect(changed({ voices: { lived: may } })).toBe('wn')
})

test('A8 groups are named with lived experience first; a group can’t be called like a shared layer', () => {
  const voices = [
    { id: 'staff', label: { en: 'Staff' }, livedExperience: false, mark: 'blue-square' as const },
    { id: 'lived', label: { en: 'Lived' }, livedExperience: true, mark: 'gold-circle' as const },
  ]
  expect(layersOf({ board: { voices } })).toEqual(['layer/stage', 'layer/lived', 'layer/staff', 'layer/together'])
  expect(voiceOfLayer('layer/staff', { board: { voices } })?.label).toEqual({ en: 'Staff' })
  expect(['layer/stage', 'layer/none'].map((name) => voiceOfLayer(name, { board: { voices } }))).toEqual([null, null])
  for (const id of ['stage', 'together', 'constructor'])
    expect(newVoiceGroupSchema.safeParse({ ...voices[0], id }).success).toBe(false)
  for (const id of ['stages', 'staff', 'together-2'])
    expect(newVoiceGroupSchema.safeParse({ ...voices[0], id }).success).toBe(true)
})

test('W1 W2 pages: none, read or write, by actor and phase', () => {
  expect(documentsOf(sampleBoard()).slice(-3)).toEqual(['page/agreement', 'page/heard', 'page/summary'])
  expect(table('facilitator', 'page/agreement')).toBe('wrrrrr')
  expect(table('lived', 'page/agreement')).toBe('wrrrrr')
  expect(table('staff', 'page/agreement')).toBe('wrrrrr')
  expect(table('observer', 'page/agreement')).toBe('rrrrrr')
  expect(table('facilitator', 'page/heard')).toBe('rrwrrr')
  expect(table('lived', 'page/heard')).toBe('nnnrrr')
  expect(table('staff', 'page/heard')).toBe('nnwrrr')
  expect(table('observer', 'page/heard')).toBe('nnnrrr')
  expect(table('facilitator', 'page/summary')).toBe('rrrrwr')
  expect(table('lived', 'page/summary')).toBe('nnnnwr')
  expect(table('staff', 'page/summary')).toBe('nnnnwr')
  expect(table('observer', 'page/summary')).toBe('nnnnrr')
  for (const page of ['page/other', 'page/', 'page/agreement.0', 'page/constructor', 'agreement'])
    for (const name of Object.keys(actors)) expect(table(name, page)).toBe('nnnnnn')
})

test('W2 a pause and a hold shut a page for writing, and leave it to be read; a facilitator goes on', () => {
  const board = inPhase(sampleBoard(), 'listen')
  const paused = { ...board, progress: { ...board.progress, paused: true } }
  const held = { ...board, progress: { ...board.progress, held: { staff: 'A moment, please' } } }
  for (const stopped of [paused, held]) {
    expect(access(participant('staff'), 'page/heard', stopped)).toBe('read')
    expect(access(facilitator, 'page/heard', stopped)).toBe('write')
  }
  expect(whyNotWrite(participant('staff'), 'page/heard', held)).toEqual({
    id: 'voice-held',
    reason: 'A moment, please',
  })
})

test('W2 P21 P22 P23 a page stays shut where it may not be written, whatever a plan says', () => {
  const board = inPhase(sampleBoard(), 'together')
  const may = { see: true, contribute: true, draw: false, arrange: false }
  const all = { agreement: 'write', heard: 'write', summary: 'write' } as const
  const changed = (change: Partial<(typeof defaultPlan)[number]>, cell = { ...may, pages: all }) => {
    const plan = board.board.plan.map((phase) =>
      phase.id === 'together' ? { ...phase, voices: { lived: may, staff: cell }, ...change } : phase,
    )
    const now = { ...board, board: { ...board.board, plan } }
    return documentsOf(now)
      .slice(-3)
      .map((page) => access(participant('staff'), page, now)[0])
      .join('')
  }
  expect(changed({})).toBe('rww')
  expect(changed({ naming: 'choice' })).toBe('rrr')
  expect(changed({ naming: 'anonymous' }, { ...may, contribute: false, pages: all })).toBe('rww')
  expect(changed({ kind: 'opening' })).toBe('rrr')
  expect(changed({ kind: 'before' })).toBe('wrr')
  expect(changed({ kind: 'closed' })).toBe('rrr')
  expect(changed({}, { ...may, see: false, pages: all })).toBe('rnn')
  expect(changed({ voices: { lived: may } })).toBe('rnn')
})

test('D33 who reads a document: the voice groups that see, and observers last', () => {
  const readers = (phase: string) => [...readersOf(inPhase(sampleBoard(), phase), 'layer/lived')].join(' ')
  expect(readers('lived-experience')).toBe('facilitators voice:lived')
  expect(readers('listen')).toBe('facilitators voice:lived voice:staff observers')
  expect([...readersOf(sampleBoard(), 'layer/nobody')]).toEqual([])
})

test('A3 a paused board is read-only for participants', () => {
  const board = inPhase(sampleBoard(), 'together')
  const paused = { ...board, progress: { ...board.progress, paused: true } }
  expect(access(participant('staff'), 'layer/together', paused)).toBe('read')
  expect(access(facilitator, 'layer/together', paused)).toBe('write')
  expect(access(participant('staff'), 'layer/staff', paused)).toBe('read')
  expect(whyNotWrite(participant('staff'), 'layer/staff', paused)).toEqual({ id: 'board-paused' })
  expect(can(someone('lived'), 'contribution.add', paused)).toEqual({ id: 'board-paused' })
  expect(can(author('a'), 'contribution.withdraw', paused)).toBeNull()
})

test('A4 presence is shown only in phases with names', () => {
  expect(phases.filter((phase) => presenceIsShown(inPhase(sampleBoard(), phase)))).toEqual(['together'])
})

test('A6 a refusal names the phase that would allow it', () => {
  expect(can(someone('staff'), 'contribution.add', inPhase(sampleBoard(), 'lived-experience'))).toEqual({
    id: 'not-in-this-phase',
    opensIn: 'staff',
  })
  const why = (voice: string, document: string, phase: string) =>
    whyNotWrite(participant(voice), document, inPhase(sampleBoard(), phase))
  expect(why('staff', 'layer/staff', 'gather')).toEqual({ id: 'not-in-this-phase', opensIn: 'together' })
  expect(why('staff', 'layer/lived', 'together')).toEqual({ id: 'not-allowed' })
  expect(why('staff', 'layer/staff', 'together')).toBeNull()
  expect(why('staff', 'layer/staff', 'closed')).toEqual({ id: 'board-closed' })
})
