import { revealOpenBallots } from '../ballot/decide-ballots.ts'
import { currentPhase, nextPhase } from '../board/phases.ts'
import { endFocus } from '../focus/decide-focus.ts'
import { handDown } from '../hand/decide-hands.ts'
import { collect, enoughWait, rewording, waits } from '../moderation/collect.ts'
import { countByVoice, countJoined } from '../moderation/counts.ts'
import { reveal } from '../moderation/reveal.ts'
import { tallyLetGo } from '../moderation/tally.ts'
import { mostPhases, type Phase } from '../plan/phase.ts'
import { planProblems } from '../plan/plan-problems.ts'
import { revealOpenReflections } from '../reflection/decide-reflections.ts'
import type { Refusal } from '../refusal/refusal.ts'
import { refuse } from '../refusal/refuse.ts'
import { fitPages } from '../writing/page-fits.ts'
import type { CommandOf } from './command.ts'
import type { Draft } from './draft.ts'

const everyVoice = (draft: Draft) => new Set(draft.board.board.voices.map((voice) => voice.id))

/** Before these phases end, every contribution in the queue has to be decided (SPEC P11). */
const needsDecisions = (draft: Draft) =>
  currentPhase(draft.board).kind === 'opening' || nextPhase(draft.board)?.kind === 'closed'

/** Calls the last words of a phase: everything that waits comes into the queue; what arrives later waits for the next reveal. */
export function lastWords(draft: Draft, command: CommandOf<'phase.last-words'>): Refusal | null {
  const { progress } = draft.board
  // Once in a phase: called again and again it would bring out one by one what waits (SPEC N2).
  if (command.phase !== progress.phase || progress.stage === 'closing') return refuse('outdated')
  collect(draft, everyVoice(draft))
  draft.progress({ stage: 'closing' })
  return null
}

/** Closes the current phase and opens the next (SPEC P10–P13). */
export function moveOn(draft: Draft, command: CommandOf<'phase.next'>): Refusal | null {
  const phase = currentPhase(draft.board)
  const next = nextPhase(draft.board)
  if (command.phase !== phase.id || !next) return refuse('outdated')
  let letGoReason: string | null = null
  if (needsDecisions(draft)) {
    if (draft.board.progress.stage !== 'closing') return refuse('last-words-first')
    const refusal = letGo(draft, command.letGoReason, next.kind === 'closed')
    if (refusal) return refusal
    if (command.letGoReason) letGoReason = command.letGoReason
  }
  revealOpenBallots(draft)
  revealOpenReflections(draft)
  const revealed = reveal(draft)
  if (Object.keys(revealed).length > 0) draft.record({ what: 'revealed', phase: phase.id, said: revealed })
  const said = countByVoice(draft.board, ({ state }) => state.is === 'shown')
  const nothingSaid = phase.kind === 'opening' && Object.values(said).every((count) => count === 0)
  if (nothingSaid && !command.nothingSaidReason) return refuse('reason-needed')
  // Moving on is no way around the least that is collected at once: else a lone contribution would come out as it came (SPEC M2).
  if (!needsDecisions(draft)) collect(draft, enoughWait(draft.board))
  // The store's log holds in what order late words came, and the names that a closed board forgets.
  draft.purge = true
  draft.record({
    what: 'phase-closed',
    phase: phase.id,
    said,
    joined: countJoined(draft.board),
    moderated: {
      returned: countByVoice(draft.board, ({ state }) => state.is === 'returned'),
      redacted: countByVoice(draft.board, ({ kept }) => kept.passage.some((run) => 'redacted' in run)),
      hidden: countByVoice(draft.board, ({ state }) => state.is === 'hidden'),
      letGo: countByVoice(draft.board, ({ state }) => state.is === 'let-go'),
    },
    letGoReason,
    nothingSaidReason: nothingSaid ? command.nothingSaidReason : null,
  })
  forgetRests(draft)
  endFocus(draft)
  draft.progress({ phase: next.id, stage: 'open', paused: false, rings: null })
  draft.record({ what: 'phase-opened', phase: next.id })
  if (next.kind === 'closed') forgetPeople(draft)
  return null
}

function letGo(draft: Draft, reason: string | null, ending: boolean): Refusal | null {
  const open = [...draft.board.contributions.values()].filter(
    (contribution) =>
      contribution.state.is === 'held' || contribution.revision?.state.is === 'held' || (ending && waits(contribution)),
  )
  // What is hidden is hidden with all its wordings (SPEC M6): they wait for nobody's decision, until it is brought back.
  const hidden = open.filter(({ state }) => state.is === 'hidden')
  const undecided = open.filter(({ state }) => state.is !== 'hidden')
  const held = undecided.filter(({ state, revision }) => state.is === 'held' || revision?.state.is === 'held').length
  // How many wait is not told: asking again would show that somebody just wrote (SPEC N2).
  if (undecided.length > 0 && !reason) return refuse('queue-undecided', { held })
  for (const [voice, count] of Object.entries(countByVoice(draft.board, (one) => undecided.includes(one)))) {
    if (count > 0) tallyLetGo(draft, voice, count)
  }
  for (const contribution of [...undecided, ...(ending ? hidden : [])]) {
    const seen = contribution.state.is === 'shown' || contribution.state.is === 'hidden'
    draft.contribution(
      contribution,
      seen
        ? {
            revision: contribution.revision && {
              ...contribution.revision,
              ...(ending ? { kept: rewording(contribution) ?? contribution.revision.kept, newer: undefined } : {}),
              state: { is: 'returned', note: reason ?? '' },
            },
          }
        : {
            state: { is: 'let-go', reason: reason ?? '' },
            ...(ending ? { kept: rewording(contribution) ?? contribution.kept, revision: null } : {}),
          },
    )
  }
  return null
}

/** Who asked for a break without a name is forgotten with the phase. */
function forgetRests(draft: Draft): void {
  for (const person of [...draft.board.people.values()]) {
    if (person.rest === 'asked-unnamed') draft.put({ ...person, rest: 'none' })
  }
  if (draft.board.rests.unnamed > 0) draft.put({ ...draft.board.rests, unnamed: 0 })
}

/** A closed board keeps what was said and forgets who took part (SPEC P16). */
function forgetPeople(draft: Draft): void {
  for (const person of [...draft.board.people.values()]) {
    if (person.part.role === 'facilitator') continue
    draft.put({ ...handDown(person), part: { ...person.part, name: null }, ready: null, rest: 'none' })
  }
  draft.put({ ...draft.board.keys, closed: draft.now.toISOString().slice(0, 10) })
}

/** Opens a past phase again as a new one right after the current: forward only, the gate never resets (SPEC P14). */
export function reopen(draft: Draft, command: CommandOf<'phase.reopen'>): Refusal | null {
  const { board, progress } = draft.board
  const now = board.plan.findIndex((phase) => phase.id === progress.phase)
  const past = board.plan.slice(0, now + 1).find((phase) => phase.id === command.phase)
  if (!past) return refuse('unknown-thing', { thing: 'phase' })
  if (currentPhase(draft.board).kind !== 'after') return refuse('not-in-this-phase', { opensIn: null })
  if (board.plan.some((phase) => phase.id === command.as)) return refuse('id-taken')
  if (board.plan.length >= mostPhases) return refuse('list-full', { most: mostPhases })
  const again: Phase = { ...past, id: command.as, kind: 'after' }
  // The agreement is not written again, whatever phase comes back (SPEC P21).
  const voices = Object.fromEntries(Object.entries(past.voices).map(([voice, may]) => [voice, fitPages(again, may)]))
  const plan = board.plan.toSpliced(now + 1, 0, { ...again, voices })
  const problems = planProblems(plan, board.voices)
  if (problems.length > 0) return refuse('plan-invalid', { problems })
  draft.put({ ...board, plan })
  draft.record({ what: 'phase-reopened', phase: past.id, as: command.as })
  return null
}

/** Pauses the board for everyone, or goes on. */
export function pause(draft: Draft, command: CommandOf<'board.pause'>): Refusal | null {
  const { progress } = draft.board
  if (progress.paused === command.paused) return null
  draft.progress({ paused: command.paused })
  draft.record({ what: command.paused ? 'paused' : 'resumed' })
  return null
}

/** Stops a voice group for now, with a reason that it is told, or lets it go on. */
export function hold(draft: Draft, { voice, reason }: CommandOf<'voice.hold'>): Refusal | null {
  const { board, progress } = draft.board
  if (!board.voices.some(({ id }) => id === voice)) return refuse('malformed', { where: 'voice' })
  const { [voice]: before, ...others } = progress.held ?? {}
  draft.progress({ held: reason === null ? others : { ...others, [voice]: reason } })
  if ((before === undefined) !== (reason === null)) {
    draft.record({ what: reason === null ? 'voice-freed' : 'voice-held', voice })
  }
  return null
}
