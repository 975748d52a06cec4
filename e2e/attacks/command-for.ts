import {
  type Command,
  type CommandName,
  type CommandOf,
  defaultPlan,
  hideReasons,
  newId,
  redactionReasons,
  type Touchpoint,
} from '@firsthand/model'
import { spoken } from '../session/light-session.ts'

/** Real things on the board under attack: an order is only worth refusing if it would have done something. */
export type Aims = {
  phase: string
  contribution: string
  /** `passageFingerprint` of what it says. */
  of: string
  touchpoint: Touchpoint
  otherTouchpoint: string
  person: string
  waitingPerson: string
  link: string
}

/** One order per command of the model. A command that is new there does not compile here until it is attacked too. */
const orders: { [N in CommandName]: (aims: Aims) => CommandOf<N> } = {
  'phase.last-words': ({ phase }) => ({ do: 'phase.last-words', phase }),
  'phase.next': ({ phase }) => ({ do: 'phase.next', phase, letGoReason: 'hurry', nothingSaidReason: 'hurry' }),
  'phase.reopen': ({ phase }) => ({ do: 'phase.reopen', phase, as: 'again' }),
  'plan.change': () => ({ do: 'plan.change', plan: defaultPlan, was: 'of an attacker' }),
  'timer.set': () => ({ do: 'timer.set', rings: '2031-01-01T00:00:00.000Z' }),
  'board.pause': () => ({ do: 'board.pause', paused: true }),
  'voice.hold': () => ({ do: 'voice.hold', voice: 'lived', reason: 'An attacker wants it' }),
  'board.forget-people': () => ({ do: 'board.forget-people' }),
  'board.describe': () => ({ do: 'board.describe', title: 'Taken over', purpose: '', support: '' }),
  'queue.collect': () => ({ do: 'queue.collect' }),
  'queue.reveal': () => ({ do: 'queue.reveal' }),
  'contribution.publish': ({ contribution }) => ({ do: 'contribution.publish', contributions: [contribution] }),
  'contribution.return': ({ contribution }) => ({ do: 'contribution.return', contribution, note: 'no' }),
  'contribution.redact': ({ contribution, of }) => ({
    do: 'contribution.redact',
    contribution,
    of,
    ranges: [{ run: 0, from: 0, to: 3, reason: redactionReasons[0] }],
  }),
  'contribution.unredact': ({ contribution }) => ({ do: 'contribution.unredact', contribution }),
  'contribution.settle': ({ contribution }) => ({ do: 'contribution.settle', contribution }),
  'contribution.hide': ({ contribution }) => ({
    do: 'contribution.hide',
    contributions: [contribution],
    reason: hideReasons[0],
  }),
  'contribution.unhide': ({ contribution }) => ({ do: 'contribution.unhide', contribution }),
  'contribution.note': ({ contribution }) => ({ do: 'contribution.note', contribution, note: 'Of an attacker' }),
  'contribution.add': ({ touchpoint }) => ({
    do: 'contribution.add',
    contribution: newId(),
    secretHash: '_'.repeat(43),
    spoken: spoken('words of an attacker', touchpoint.id),
  }),
  'contribution.edit': ({ contribution }) => ({
    do: 'contribution.edit',
    contribution,
    spoken: spoken('words of an attacker'),
  }),
  'contribution.withdraw': ({ contribution }) => ({ do: 'contribution.withdraw', contribution }),
  'contribution.move': ({ contribution, otherTouchpoint }) => ({
    do: 'contribution.move',
    contribution,
    touchpoint: otherTouchpoint,
  }),
  'touchpoint.add': () => ({
    do: 'touchpoint.add',
    touchpoint: { id: newId(), title: { en: 'Of an attacker' }, picture: 'question' },
    before: null,
  }),
  'touchpoint.change': ({ touchpoint }) => ({
    do: 'touchpoint.change',
    touchpoint: { ...touchpoint, title: { en: 'Of an attacker' } },
  }),
  'touchpoint.move': ({ touchpoint }) => ({ do: 'touchpoint.move', touchpoint: touchpoint.id, before: null }),
  'touchpoint.remove': ({ otherTouchpoint }) => ({ do: 'touchpoint.remove', touchpoint: otherTouchpoint }),
  'touchpoint.merge': ({ touchpoint, otherTouchpoint }) => ({
    do: 'touchpoint.merge',
    touchpoint: touchpoint.id,
    from: otherTouchpoint,
  }),
  'touchpoint.split': ({ touchpoint }) => ({
    do: 'touchpoint.split',
    touchpoint: touchpoint.id,
    into: { id: newId(), title: { en: 'Of an attacker' }, picture: 'question' },
    contributions: [],
  }),
  'touchpoint.take-up': ({ contribution }) => ({
    do: 'touchpoint.take-up',
    contribution,
    touchpoint: { id: newId(), title: { en: 'Of an attacker' }, picture: 'question' },
    before: null,
  }),
  'theme.make': ({ contribution }) => ({
    do: 'theme.make',
    theme: newId(),
    title: 'Of an attacker',
    contributions: [contribution],
  }),
  'theme.rename': () => ({ do: 'theme.rename', theme: newId(), title: 'Of an attacker', was: 'Theirs' }),
  'theme.sort': ({ contribution }) => ({ do: 'theme.sort', theme: newId(), in: [contribution], out: [] }),
  'theme.merge': () => ({ do: 'theme.merge', theme: newId(), from: newId() }),
  'theme.remove': () => ({ do: 'theme.remove', theme: newId() }),
  'insight.mark': ({ contribution }) => ({
    do: 'insight.mark',
    on: { of: 'contribution', id: contribution },
    why: 'An attacker says so',
  }),
  'action.put': ({ contribution }) => ({
    do: 'action.put',
    action: newId(),
    outcome: { is: 'unmet', what: 'Of an attacker', reason: 'Of an attacker' },
    answers: { contributions: [contribution], themes: [] },
  }),
  'action.tell': () => ({ do: 'action.tell', action: newId(), progress: 'done', text: 'Of an attacker' }),
  'ballot.open': () => ({ do: 'ballot.open', ballot: newId(), question: 'Of an attacker', dots: 3, themes: [newId()] }),
  'ballot.vote': () => ({ do: 'ballot.vote', ballot: newId(), paper: 'of an attacker', dots: {} }),
  'ballot.reveal': () => ({ do: 'ballot.reveal', ballot: newId() }),
  'agreement.accept': () => ({ do: 'agreement.accept', hash: '0'.repeat(64) }),
  'reflection.open': () => ({
    do: 'reflection.open',
    reflection: newId(),
    statements: [{ id: 'safe', text: { en: 'Of an attacker' } }],
  }),
  'reflection.answer': () => ({
    do: 'reflection.answer',
    reflection: newId(),
    paper: 'of an attacker',
    marks: { safe: 1 },
    word: { text: 'of an attacker', mayGo: 'outside' },
  }),
  'reflection.reveal': () => ({ do: 'reflection.reveal', reflection: newId() }),
  'reflection.words': () => ({ do: 'reflection.words', reflection: newId(), show: [], drop: ['theirs'] }),
  'action.strike': () => ({ do: 'action.strike', action: newId(), line: 0, was: 'Theirs' }),
  'follow-link.make': () => ({
    do: 'follow-link.make',
    link: newId(),
    for: { is: 'reading' },
    secret: 'A'.repeat(32),
  }),
  'follow-link.revoke': () => ({ do: 'follow-link.revoke', link: newId() }),
  'action.remove': () => ({ do: 'action.remove', action: newId() }),
  'focus.bring': ({ contribution }) => ({ do: 'focus.bring', at: { is: 'contribution', contribution } }),
  'focus.end': () => ({ do: 'focus.end' }),
  'hand.raise': () => ({ do: 'hand.raise', raised: true }),
  'hand.call': ({ person }) => ({ do: 'hand.call', person }),
  'hand.put-down': ({ person }) => ({ do: 'hand.put-down', person }),
  'person.ready': ({ phase }) => ({ do: 'person.ready', phase, ready: true }),
  'person.rest': () => ({ do: 'person.rest', rest: 'asked' }),
  'person.name': () => ({ do: 'person.name', name: 'Somebody else' }),
  'person.leave': () => ({ do: 'person.leave' }),
  'person.answer-rest': ({ person }) => ({ do: 'person.answer-rest', person }),
  'person.admit': ({ waitingPerson }) => ({ do: 'person.admit', person: waitingPerson }),
  'person.remove': ({ person }) => ({ do: 'person.remove', person, reason: 'in the way' }),
  'link.make': () => ({
    do: 'link.make',
    link: newId(),
    for: { role: 'facilitator' },
    secret: 'A'.repeat(32),
    expected: 1,
    limit: null,
    expires: null,
  }),
  'link.change': ({ link }) => ({ do: 'link.change', link, expected: 500, expires: null }),
  'link.revoke': ({ link }) => ({ do: 'link.revoke', link, removePeople: true }),
}

/** The command of that name, aimed at real things. */
export function commandFor(name: CommandName, aims: Aims): Command {
  return orders[name](aims)
}
