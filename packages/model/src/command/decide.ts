import type { Actor } from '../access/actor.ts'
import { can } from '../access/can.ts'
import { changeActions, strikeNews, tellNews } from '../action/decide-actions.ts'
import { acceptAgreement } from '../agreement/accept-agreement.ts'
import { openBallot, revealBallot, vote } from '../ballot/decide-ballots.ts'
import type { Board, Change } from '../board/board.ts'
import { bring, endFocus } from '../focus/decide-focus.ts'
import { tendFollowLink } from '../follow-up/decide-follow-links.ts'
import { answerHand, raiseHand } from '../hand/decide-hands.ts'
import type { FreshKeys } from '../permit/group-keys.ts'
import { changePlan } from '../plan/decide-plan-change.ts'
import { decideWords, openReflection, reflect, revealReflection } from '../reflection/decide-reflections.ts'
import type { Refusal } from '../refusal/refusal.ts'
import { changeThemes, markInsight } from '../theme/decide-themes.ts'
import type { PageBlock } from '../writing/page-block.ts'
import type { Command } from './command.ts'
import { changeJourney } from './decide-journey.ts'
import { forgetPeople, hostPerson, signal, tendLink } from './decide-people.ts'
import { hold, lastWords, moveOn, pause, reopen } from './decide-plan.ts'
import {
  collectQueue,
  giveBack,
  hide,
  noteContent,
  publish,
  redact,
  revealQueue,
  settle,
  unhide,
  unredact,
} from './decide-queue.ts'
import { add, edit, move, withdraw } from './decide-saying.ts'
import { Draft } from './draft.ts'

/** What a command comes to: changes to commit (`purge`: words left the store and must leave its free pages too), or a refusal. */
export type Decision = { ok: true; changes: Change[]; purge: boolean } | { ok: false; refusal: Refusal }

/**
 * What a decision may know of the outside: the time, fresh keys for the voice group whose permits it ends, and what stands on the page
 * that the command is about.
 */
export type Moment = { now: Date; keys: () => FreshKeys; blocks?: readonly PageBlock[] }

/**
 * Decides a command on a board: checks `can`, then what the command itself asks for. Pure: the same input gives the same decision.
 * A refusal changes nothing.
 */
export function decide(board: Board, actor: Actor, command: Command, moment: Moment): Decision {
  const denied = can(actor, command.do, board)
  if (denied) return { ok: false, refusal: denied }
  const draft = new Draft(board, moment.now)
  const refusal = carryOut(draft, actor, command, moment)
  return refusal ? { ok: false, refusal } : { ok: true, changes: draft.changes, purge: draft.purge }
}

function carryOut(draft: Draft, actor: Actor, command: Command, { keys, blocks = [] }: Moment): Refusal | null {
  switch (command.do) {
    case 'phase.last-words':
      return lastWords(draft, command)
    case 'phase.next':
      return moveOn(draft, command)
    case 'phase.reopen':
      return reopen(draft, command)
    case 'plan.change':
      return changePlan(draft, command)
    case 'timer.set':
      draft.progress({ rings: command.rings })
      return null
    case 'board.pause':
      return pause(draft, command)
    case 'voice.hold':
      return hold(draft, command)
    case 'board.forget-people':
      return forgetPeople(draft)
    case 'board.describe': {
      const { title, purpose, support } = command
      draft.put({ ...draft.board.board, title, purpose, support })
      return null
    }
    case 'queue.collect':
      return collectQueue(draft)
    case 'queue.reveal':
      return revealQueue(draft)
    case 'contribution.publish':
      return publish(draft, command)
    case 'contribution.return':
      return giveBack(draft, command)
    case 'contribution.redact':
      return redact(draft, command)
    case 'contribution.unredact':
      return unredact(draft, command)
    case 'contribution.settle':
      return settle(draft, command)
    case 'contribution.hide':
      return hide(draft, command)
    case 'contribution.unhide':
      return unhide(draft, command)
    case 'contribution.note':
      return noteContent(draft, command)
    case 'contribution.add':
      return add(draft, command, actor)
    case 'contribution.edit':
      return edit(draft, command, actor)
    case 'contribution.withdraw':
      return withdraw(draft, command, actor)
    case 'contribution.move':
      return move(draft, command)
    case 'touchpoint.add':
    case 'touchpoint.change':
    case 'touchpoint.move':
    case 'touchpoint.remove':
    case 'touchpoint.merge':
    case 'touchpoint.split':
    case 'touchpoint.take-up':
      return changeJourney(draft, command)
    case 'theme.make':
    case 'theme.rename':
    case 'theme.sort':
    case 'theme.merge':
    case 'theme.remove':
      return changeThemes(draft, command)
    case 'insight.mark':
      return markInsight(draft, command)
    case 'action.put':
    case 'action.remove':
      return changeActions(draft, command)
    case 'action.tell':
      return tellNews(draft, command, actor)
    case 'action.strike':
      return strikeNews(draft, command)
    case 'ballot.open':
      return openBallot(draft, command, keys)
    case 'ballot.vote':
      return vote(draft, command, actor)
    case 'ballot.reveal':
      return revealBallot(draft, command.ballot)
    case 'reflection.open':
      return openReflection(draft, command, keys)
    case 'reflection.answer':
      return reflect(draft, command, actor)
    case 'reflection.reveal':
      return revealReflection(draft, command.reflection)
    case 'reflection.words':
      return decideWords(draft, command)
    case 'focus.bring':
      return bring(draft, command)
    case 'focus.end':
      return endFocus(draft)
    case 'hand.raise':
      return raiseHand(draft, command, actor)
    case 'hand.call':
    case 'hand.put-down':
      return answerHand(draft, command)
    case 'agreement.accept':
      return acceptAgreement(draft, command, blocks)
    case 'person.ready':
    case 'person.rest':
    case 'person.name':
    case 'person.leave':
      return signal(draft, command, actor)
    case 'person.admit':
    case 'person.remove':
    case 'person.answer-rest':
      return hostPerson(draft, command, actor, keys)
    case 'link.make':
    case 'link.change':
    case 'link.revoke':
      return tendLink(draft, command, actor, keys)
    case 'follow-link.make':
    case 'follow-link.revoke':
      return tendFollowLink(draft, command)
  }
}
