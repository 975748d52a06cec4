import type { Actor } from '../access/actor.ts'
import type { Board } from '../board/board.ts'
import { applyChanges } from '../board/board.ts'
import type { Command, CommandOf } from '../command/command.ts'
import { type Decision, decide } from '../command/decide.ts'
import { passageFingerprint } from '../contribution/passage-fingerprint.ts'
import type { Randomness } from '../joining/found-board.ts'
import { makeBoard } from '../joining/make-board.ts'
import type { FreshKeys } from '../permit/group-keys.ts'
import type { Person } from '../person/person.ts'
import type { SessionPlan } from '../plan/phase.ts'
import { defaultAgreement } from '../template/default-agreement.ts'
import { defaultDeck } from '../template/default-deck.ts'
import { defaultPlan } from '../template/default-plan.ts'
import { defaultVoices } from '../template/default-voices.ts'
import type { VoiceGroup } from '../voice/voice-group.ts'

export const now = new Date('2026-03-04T10:20:30.000Z')

/** A readable id for tests: a name filled up to 22 signs. */
export const idOf = (name: string): string => `${name}----------------------`.slice(0, 22)

/** Counting randomness, so that a test board is the same each time. */
export function counting(): Randomness {
  let n = 0
  const next = (length: number) => `r${String(n++)}${'_'.repeat(length)}`.slice(0, length)
  return {
    id: () => next(22),
    secret: () => next(32),
    recoveryCode: () => '0000 0000 0000 0000 0000 0000',
    keys: freshKeys,
  }
}

const touchpoints = [
  { id: idOf('arriving'), title: { en: 'Arriving' }, picture: 'door' as const },
  { id: idOf('waiting'), title: { en: 'Waiting' }, picture: 'waiting' as const },
]

/** A board with a facilitator, two people with lived experience, two of staff, an observer and somebody at the door. */
export function sampleBoard(plan: SessionPlan = defaultPlan, voices: VoiceGroup[] = defaultVoices): Board {
  const made = makeBoard(
    {
      title: 'Heart clinic',
      purpose: '',
      language: 'en',
      support: 'Ask Mira',
      facilitator: { name: 'Mira', worksFor: 'The clinic' },
      voices,
      plan,
      agreement: defaultAgreement,
      deck: defaultDeck,
      touchpoints,
      expected: {},
    },
    'token',
    counting(),
    now,
  )
  if (!made.ok) throw new Error(JSON.stringify(made.refusal))
  const people: Person[] = [
    person('mira', { role: 'facilitator', name: 'Mira', worksFor: 'The clinic' }),
    person('observer', { role: 'observer', name: null }),
    { ...person('late', { role: 'participant', voice: voices[0]?.id ?? '', name: null }), standing: { at: 'door' } },
    ...voices.flatMap((voice) => [
      person(`${voice.id}-1`, { role: 'participant', voice: voice.id, name: `Named ${voice.id}` }),
      person(`${voice.id}-2`, { role: 'participant', voice: voice.id, name: null }),
    ]),
  ]
  return applyChanges(
    made.board,
    people.map((put) => ({ put })),
  )
}

function person(name: string, part: Person['part']): Person {
  return {
    kind: 'person',
    id: idOf(name),
    part,
    standing: { at: 'room' },
    link: null,
    agreed: 1,
    ready: null,
    rest: 'none',
  }
}

let made = 0
/** Stand-ins for keys, each different from all before: nothing in the model looks into them. */
export const freshKeys = (): FreshKeys => ({
  contribute: { n: `n-${++made}`, pkcs8: `private-${made}` },
  vote: { n: `n-${++made}`, pkcs8: `private-${made}` },
})

/** Blacking out a stretch at the beginning of what a facilitator sees of a contribution. */
export function redaction(board: Board, id: string, from = 0, to = 5): CommandOf<'contribution.redact'> {
  const found = board.contributions.get(id)
  const kept = found?.revision?.state.is === 'held' ? found.revision.kept : found?.kept
  const of = passageFingerprint(kept?.passage ?? [])
  return { do: 'contribution.redact', contribution: id, of, ranges: [{ run: 0, from, to, reason: 'name' }] }
}

export const facilitator: Actor = { is: 'facilitator', person: idOf('mira') }
export const participant = (voice: string): Actor => ({ is: 'participant', voice, person: idOf(`${voice}-1`) })
export const someone = (voice: string): Actor => ({ is: 'someone', voice })
export const author = (name: string, voice = 'lived'): Actor => ({ is: 'author', contribution: idOf(name), voice })

export const spoken = (words: string) => ({
  about: 'experience' as const,
  touchpoint: idOf('waiting'),
  emotions: [{ deck: 'forgotten' }],
  valence: -2 as const,
  words,
})

export const says = (name: string, words = `words of ${name}`): Command => ({
  do: 'contribution.add',
  contribution: idOf(name),
  secretHash: '_'.repeat(43),
  spoken: spoken(words),
})

export const nextPhaseOf = (
  board: Board,
  letGoReason: string | null = 'time',
  nothingSaidReason = 'quiet',
): Command => ({
  do: 'phase.next',
  phase: board.progress.phase,
  letGoReason,
  nothingSaidReason,
})

/** The decision and the board after it. */
export function attempt(board: Board, actor: Actor, command: Command, at = now): { decision: Decision; board: Board } {
  const decision = decide(board, actor, command, { now: at, keys: freshKeys })
  return { decision, board: decision.ok ? applyChanges(board, decision.changes) : board }
}

/** The board after a command that has to succeed. */
export function done(board: Board, actor: Actor, command: Command, at = now): Board {
  const { decision, board: next } = attempt(board, actor, command, at)
  if (!decision.ok) throw new Error(`${command.do}: ${JSON.stringify(decision.refusal)}`)
  return next
}

/** The board moved on until it is in this phase; what is undecided is let go. */
export function inPhase(board: Board, phase: string): Board {
  let now = board
  while (now.progress.phase !== phase) {
    if (now.progress.stage === 'open')
      now = done(now, facilitator, { do: 'phase.last-words', phase: now.progress.phase })
    now = done(now, facilitator, nextPhaseOf(now))
  }
  return now
}

/** Why a command is refused, or null. */
export function refusalOf(board: Board, actor: Actor, command: Command): string | null {
  const { decision } = attempt(board, actor, command)
  return decision.ok ? null : decision.refusal.id
}
