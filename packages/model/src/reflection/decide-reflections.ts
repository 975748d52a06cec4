import type { Actor } from '../access/actor.ts'
import { hashSecret } from '../author/derive.ts'
import { currentPhase } from '../board/phases.ts'
import type { CommandOf } from '../command/command.ts'
import type { Draft } from '../command/draft.ts'
import { leastTold } from '../moderation/counts.ts'
import type { FreshKeys } from '../permit/group-keys.ts'
import type { Refusal } from '../refusal/refusal.ts'
import { refuse } from '../refusal/refuse.ts'
import { type Answered, type Reflected, type Reflection, reflectionLimits, type Spread, steps } from './reflection.ts'

const unknown = refuse('unknown-thing', { thing: 'reflection' })

/** Opens a reflection for every voice group that sees the board now, with keys made for it alone. One at a time (SPEC Q1). */
export function openReflection(
  draft: Draft,
  command: CommandOf<'reflection.open'>,
  keys: () => FreshKeys,
): Refusal | null {
  const { reflections, board } = draft.board
  if (reflections.has(command.reflection)) return null
  const most = reflectionLimits.reflections
  if (reflections.size >= most) return refuse('list-full', { most })
  if ([...reflections.values()].some(({ state }) => state.is === 'open')) return refuse('not-in-this-state')
  const { statements } = command
  if (new Set(statements.map(({ id }) => id)).size < statements.length)
    return refuse('malformed', { where: 'statements' })
  const phase = currentPhase(draft.board)
  const voices = board.voices.map(({ id }) => id).filter((id) => phase.voices[id]?.see === true)
  const made = Object.fromEntries(voices.map((voice) => [voice, keys().vote]))
  const reflection: Reflection = {
    kind: 'reflection',
    id: command.reflection,
    phase: phase.id,
    statements,
    keys: Object.fromEntries(Object.entries(made).map(([voice, { n }]) => [voice, n])),
    state: { is: 'open' },
  }
  draft.put(reflection, { kind: 'ballot-keys', id: reflection.id, voices: made })
  draft.record({
    what: 'reflection-opened',
    reflection: reflection.id,
    keys: hashSecret(JSON.stringify(reflection.keys)),
  })
  return null
}

/** Puts an answer into the urn, or changes the one that was put there for the same permit; an empty one takes it out. */
export function reflect(draft: Draft, command: CommandOf<'reflection.answer'>, actor: Actor): Refusal | null {
  const { reflections, reflected } = draft.board
  const reflection = reflections.get(command.reflection)
  if (!reflection || actor.is !== 'someone') return unknown
  if (reflection.state.is !== 'open') return refuse('too-late')
  const { marks, word, paper } = command
  if (Object.keys(marks).some((id) => !reflection.statements.some((one) => one.id === id))) {
    return refuse('malformed', { where: 'marks' })
  }
  // A word that was there before has to leave wholly.
  if (reflected.get(paper)?.word) draft.purge = true
  if (Object.keys(marks).length > 0 || word !== null) {
    draft.put({ kind: 'reflected', id: paper, reflection: reflection.id, voice: actor.voice, marks, word })
  } else if (reflected.has(paper)) draft.del({ kind: 'reflected', id: paper })
  return null
}

/** Counts and shows, per voice group with its spread. The papers are gone after it; open words wait for a facilitator (SPEC Q3, Q4). */
export function revealReflection(draft: Draft, id: string): Refusal | null {
  const { reflections, reflected, board } = draft.board
  const reflection = reflections.get(id)
  if (!reflection) return unknown
  if (reflection.state.is === 'shown') return null
  const papers = [...reflected.values()].filter((paper) => paper.reflection === id)
  const voices = board.voices.filter((voice) => Object.hasOwn(reflection.keys, voice.id))
  const counted = Object.fromEntries(
    voices.map((voice) => [
      voice.id,
      count(
        reflection,
        papers.filter((paper) => paper.voice === voice.id),
      ),
    ]),
  )
  for (const paper of papers) draft.del({ kind: 'reflected', id: paper.id })
  draft.del({ kind: 'ballot-keys', id })
  draft.put({ ...reflection, state: { is: 'shown', counted, words: wordsOf(id, papers) } })
  draft.record({
    what: 'reflection-shown',
    reflection: id,
    answered: Object.fromEntries(
      Object.entries(counted).flatMap(([voice, one]) => (one ? [[voice, one.answered]] : [])),
    ),
  })
  draft.purge = true
  return null
}

/** Reflections that are still open when a phase ends are counted and shown: nothing stays in an urn. */
export function revealOpenReflections(draft: Draft): void {
  for (const { id, state } of [...draft.board.reflections.values()]) {
    if (state.is === 'open') revealReflection(draft, id)
  }
}

/** A facilitator shows open words, or lets them go for good. */
export function decideWords(
  draft: Draft,
  { reflection: id, show, drop }: CommandOf<'reflection.words'>,
): Refusal | null {
  const reflection = draft.board.reflections.get(id)
  if (!reflection) return unknown
  const { state } = reflection
  if (state.is !== 'shown') return refuse('not-in-this-state')
  const words = state.words
    .filter((word) => !drop.includes(word.id))
    .map((word) => (show.includes(word.id) ? { ...word, held: false } : word))
  draft.put({ ...reflection, state: { ...state, words } })
  if (words.length < state.words.length) draft.purge = true
  return null
}

function count({ statements }: Reflection, papers: readonly Reflected[]): Answered {
  const answering = papers.filter(({ marks }) => Object.keys(marks).length > 0)
  const isFew = (some: number) => some > 0 && some < leastTold
  if (isFew(answering.length)) return null
  const spread = (statement: string): Spread | null => {
    const marks = answering.flatMap(({ marks }) => marks[statement] ?? [])
    const of = (step: number) => marks.filter((mark) => mark === step).length
    return isFew(marks.length) ? null : (steps.map(of) as Spread)
  }
  return { answered: answering.length, marks: Object.fromEntries(statements.map(({ id }) => [id, spread(id)])) }
}

type Word = Extract<Reflection['state'], { is: 'shown' }>['words'][number]

/** The open words of all groups, without anything that came with them; their ids and order come from the words alone. */
function wordsOf(reflection: string, papers: readonly Reflected[]): Word[] {
  const times = new Map<string, number>()
  const words = papers
    .flatMap(({ word }) => word ?? [])
    .toSorted((a, b) => (a.text + a.mayGo < b.text + b.mayGo ? -1 : 1))
  return words
    .map(({ text, mayGo }) => {
      const time = times.get(text) ?? 0
      times.set(text, time + 1)
      return { id: hashSecret(JSON.stringify([reflection, text, time])).slice(0, 22), text, mayGo, held: true }
    })
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
