import { currentPhase, openingIsOver, type Situation } from '../board/phases.ts'
import type { CommandName } from '../command/command.ts'
import type { Refusal } from '../refusal/refusal.ts'
import { refuse } from '../refusal/refuse.ts'
import type { Actor } from './actor.ts'
import { mayBeNamed, mayBeNameless } from './naming.ts'

type Rule = (actor: Actor, situation: Situation) => Refusal | null

const allow = null
const deny = refuse('not-allowed')

/** The first phase from now on that lets a voice group do it, so that a refusal can say when. */
function opensIn(
  voice: string,
  what: 'contribute' | 'arrange' | 'vote',
  { board, progress }: Situation,
): string | null {
  const now = board.plan.findIndex((phase) => phase.id === progress.phase)
  return board.plan.slice(now + 1).find((phase) => phase.voices[voice]?.[what])?.id ?? null
}

/** The first phase after the opening one. */
const afterOpening = ({ board }: Situation): string | null =>
  board.plan.find(({ kind }) => kind === 'after')?.id ?? null

/** Why a voice group may do nothing for now: the board is paused, or a facilitator holds the group. */
function stopped(voice: string, { progress }: Situation): Refusal | null {
  if (progress.paused) return refuse('board-paused')
  const reason = progress.held?.[voice]
  return reason === undefined ? allow : refuse('voice-held', { reason })
}

const facilitator: Rule = (actor) => (actor.is === 'facilitator' ? allow : deny)

const facilitatorUntilClosed: Rule = (actor, situation) => {
  if (actor.is !== 'facilitator') return deny
  return currentPhase(situation).kind === 'closed' ? refuse('board-closed') : allow
}

const facilitatorOnceClosed: Rule = (actor, situation) => {
  if (actor.is !== 'facilitator') return deny
  return currentPhase(situation).kind === 'closed' ? allow : refuse('not-in-this-state')
}

/** What leaves the room is for after the opening phase, also on a closed board. */
const facilitatorOnceOpened: Rule = (actor, situation) => {
  if (actor.is !== 'facilitator') return deny
  return openingIsOver(situation) ? allow : refuse('not-in-this-phase', { opensIn: null })
}

const contribute: Rule = (actor, situation) => {
  if (actor.is !== 'participant' && actor.is !== 'someone') return deny
  const phase = currentPhase(situation)
  const voice = situation.board.voices.find((voice) => voice.id === actor.voice)
  if (!voice) return deny
  if (phase.kind === 'closed') return refuse('board-closed')
  if (!phase.voices[voice.id]?.contribute) {
    return refuse('not-in-this-phase', { opensIn: opensIn(voice.id, 'contribute', situation) })
  }
  if (!voice.livedExperience && !openingIsOver(situation)) return deny
  if (actor.is === 'someone' && !mayBeNameless(phase, voice)) return refuse('name-needed')
  if (actor.is === 'participant' && !mayBeNamed(phase)) return refuse('names-not-now')
  return stopped(voice.id, situation)
}

const arrange: Rule = (actor, situation) => {
  const phase = currentPhase(situation)
  if (actor.is === 'facilitator') return phase.kind === 'closed' ? refuse('board-closed') : allow
  if (actor.is !== 'participant') return deny
  if (phase.kind === 'closed') return refuse('board-closed')
  if (!phase.voices[actor.voice]?.arrange) {
    return refuse('not-in-this-phase', { opensIn: opensIn(actor.voice, 'arrange', situation) })
  }
  return stopped(actor.voice, situation)
}

/** Votes are given in without a name, where the phase lets the group vote. */
const giveVote: Rule = (actor, situation) => {
  if (actor.is !== 'someone') return deny
  const phase = currentPhase(situation)
  const voice = situation.board.voices.find(({ id }) => id === actor.voice)
  if (phase.kind === 'closed') return refuse('board-closed')
  if (!voice || (!voice.livedExperience && !openingIsOver(situation))) return deny
  if (!phase.voices[voice.id]?.vote)
    return refuse('not-in-this-phase', { opensIn: opensIn(voice.id, 'vote', situation) })
  return stopped(voice.id, situation)
}

/** How it was to take part is told without a name, once the opening phase has closed, by whoever sees the board. */
const reflect: Rule = (actor, situation) => {
  if (actor.is !== 'someone') return deny
  const phase = currentPhase(situation)
  if (phase.kind === 'closed') return refuse('board-closed')
  if (!openingIsOver(situation) || !phase.voices[actor.voice]?.see)
    return refuse('not-in-this-phase', { opensIn: null })
  return stopped(actor.voice, situation)
}

/** What is made of what was said is for after the opening phase, facilitators included. */
const makeSense: Rule = (actor, situation) => {
  const refusal = arrange(actor, situation)
  return refusal ?? (openingIsOver(situation) ? allow : refuse('not-in-this-phase', { opensIn: null }))
}

/** An author's own words are theirs in every phase; new wordings end with the board, taking back never does. */
const edit: Rule = (actor, situation) => {
  if (actor.is !== 'author') return deny
  const phase = currentPhase(situation)
  if (phase.kind === 'closed') return refuse('board-closed')
  const voice = situation.board.voices.find((voice) => voice.id === actor.voice)
  if (!voice || (!voice.livedExperience && !openingIsOver(situation))) return deny
  return stopped(voice.id, situation)
}

/** Raising a hand asks to speak: it is for those who may, so lived experience first. */
const raiseHand: Rule = (actor, situation) => {
  if (actor.is !== 'participant') return deny
  if (currentPhase(situation).kind === 'closed') return refuse('board-closed')
  const voice = situation.board.voices.find(({ id }) => id === actor.voice)
  if (!voice) return deny
  if (voice.livedExperience || openingIsOver(situation)) return allow
  return refuse('not-in-this-phase', { opensIn: afterOpening(situation) })
}

const author: Rule = (actor) => (actor.is === 'author' ? allow : deny)
const inRoom: Rule = (actor) => (actor.is === 'participant' || actor.is === 'observer' ? allow : deny)
const nameYourself: Rule = (actor, situation) =>
  inRoom(actor, situation) ?? (currentPhase(situation).kind === 'closed' ? refuse('board-closed') : allow)
const whoever: Rule = (actor) =>
  actor.is === 'facilitator' || actor.is === 'participant' || actor.is === 'observer' || actor.is === 'at-door'
    ? allow
    : deny

/** Who may do what: the one table that the server, the screens and the tests use (SPEC A1). Deny by default. */
export const abilities: Record<CommandName, Rule> = {
  'phase.last-words': facilitatorUntilClosed,
  'phase.next': facilitatorUntilClosed,
  'phase.reopen': facilitatorUntilClosed,
  'plan.change': facilitatorUntilClosed,
  'timer.set': facilitatorUntilClosed,
  'board.pause': facilitatorUntilClosed,
  'voice.hold': facilitatorUntilClosed,
  'board.forget-people': facilitatorOnceClosed,
  'board.describe': facilitatorUntilClosed,
  'queue.collect': facilitatorUntilClosed,
  'queue.reveal': facilitatorUntilClosed,
  'contribution.publish': facilitatorUntilClosed,
  'contribution.return': facilitatorUntilClosed,
  'contribution.redact': facilitator,
  'contribution.unredact': facilitator,
  'contribution.settle': (actor) => (actor.is === 'server' ? allow : deny),
  'contribution.hide': facilitator,
  'contribution.unhide': facilitator,
  'contribution.note': facilitator,
  'contribution.add': contribute,
  'contribution.edit': edit,
  'contribution.withdraw': author,
  'contribution.move': makeSense,
  'theme.make': makeSense,
  'theme.rename': makeSense,
  'theme.sort': makeSense,
  'theme.merge': makeSense,
  'theme.remove': makeSense,
  'insight.mark': makeSense,
  'action.put': makeSense,
  'action.remove': makeSense,
  'action.tell': (actor) => (actor.is === 'facilitator' || actor.is === 'owner' ? allow : deny),
  'action.strike': facilitator,
  'ballot.open': facilitatorUntilClosed,
  'ballot.vote': giveVote,
  'ballot.reveal': facilitatorUntilClosed,
  'reflection.open': (actor, situation) =>
    facilitatorUntilClosed(actor, situation) ?? facilitatorOnceOpened(actor, situation),
  'reflection.answer': reflect,
  'reflection.reveal': facilitatorUntilClosed,
  'reflection.words': facilitator,
  'agreement.accept': facilitatorUntilClosed,
  'touchpoint.add': arrange,
  'touchpoint.change': arrange,
  'touchpoint.move': arrange,
  'touchpoint.remove': arrange,
  'touchpoint.merge': arrange,
  'touchpoint.split': arrange,
  'touchpoint.take-up': facilitatorUntilClosed,
  'focus.bring': facilitatorUntilClosed,
  'focus.end': facilitatorUntilClosed,
  'hand.raise': raiseHand,
  'hand.call': facilitatorUntilClosed,
  'hand.put-down': facilitatorUntilClosed,
  'person.ready': inRoom,
  'person.rest': inRoom,
  'person.name': nameYourself,
  'person.leave': whoever,
  'person.answer-rest': facilitator,
  'person.admit': facilitator,
  'person.remove': facilitator,
  'link.make': facilitatorUntilClosed,
  'link.change': facilitatorUntilClosed,
  'link.revoke': facilitator,
  'follow-link.make': facilitatorOnceOpened,
  'follow-link.revoke': facilitator,
}

/** Null when the actor may send this command now, else why not. */
export function can(actor: Actor, command: CommandName, situation: Situation): Refusal | null {
  const rule = Object.hasOwn(abilities, command) ? abilities[command] : undefined
  if (!rule) return deny
  if (actor.is === 'at-door' && command !== 'person.leave') return refuse('at-door')
  return rule(actor, situation)
}
