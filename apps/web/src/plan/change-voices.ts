import { type Language, livedFirst, type Phase, type VoiceGroup, type VoiceMark, type Words } from '@firsthand/model'
import { MARK_CLASS } from '../look/VoiceMark.tsx'
import { newKey } from './change-plan.ts'
import { fitPhase } from './fit-phase.ts'
import { nothing, type PlanDraft } from './plan-draft.ts'

/** Every mark that a group can have. There are as many groups at most: no two look the same. */
export const marks = Object.keys(MARK_CLASS) as VoiceMark[]
export const mostVoices = marks.length

const sees = { ...nothing, see: true }

/** What a new group may do in a phase: what a group of its kind that is there already may, else the least that fits. */
function cellFor({ livedExperience }: Pick<VoiceGroup, 'livedExperience'>, phase: Phase, like: readonly VoiceGroup[]) {
  const model = like.find((voice) => voice.livedExperience === livedExperience)
  if (model) return { ...(phase.voices[model.id] ?? nothing) }
  if (phase.kind === 'before' || phase.kind === 'opening') return { ...nothing }
  return { ...sees }
}

/** Every phase with a cell for this group, as groups of its kind have it, and as it fits. */
const withCells = (draft: PlanDraft, voice: VoiceGroup, voices: VoiceGroup[]) => {
  const like = draft.voices.filter(({ id }) => id !== voice.id)
  return draft.plan.map((phase) => {
    const cell = fitPhase({ ...phase, voices: { [voice.id]: cellFor(voice, phase, like) } }, [voice]).voices[voice.id]
    const known = Object.entries(phase.voices).filter(([id]) => voices.some((other) => other.id === id))
    return { ...phase, voices: { ...Object.fromEntries(known), [voice.id]: cell ?? { ...nothing } } }
  })
}

/** Adds a voice group with the first free mark and cells in every phase. Five are the most: then nothing changes. */
export function addVoice(draft: PlanDraft, label: Words, livedExperience: boolean): PlanDraft {
  const mark = marks.find((mark) => !draft.voices.some((voice) => voice.mark === mark))
  if (!mark || draft.voices.length >= mostVoices) return draft
  const voice: VoiceGroup = { id: newKey('group', draft.voices), label, livedExperience, mark }
  const voices = livedFirst([...draft.voices, voice])
  return { plan: withCells(draft, voice, voices), voices, expected: { ...draft.expected, [voice.id]: 8 } }
}

/** Whether it is the only group that speaks from lived experience: then it stays one. */
export const isOnlyLived = (voices: readonly VoiceGroup[], id: string): boolean =>
  voices.filter((voice) => voice.livedExperience).every((voice) => voice.id === id)

export const nameVoice = (draft: PlanDraft, id: string, text: string, language: Language): PlanDraft => ({
  ...draft,
  voices: draft.voices.map((voice) => (voice.id === id ? { ...voice, label: { [language]: text } } : voice)),
})

/** Gives a group a mark; whoever had it gets the other's. */
export function markVoice(draft: PlanDraft, id: string, mark: VoiceMark): PlanDraft {
  const old = draft.voices.find((voice) => voice.id === id)?.mark
  if (!old) return draft
  const marked = (voice: VoiceGroup) =>
    voice.id === id ? { ...voice, mark } : voice.mark === mark ? { ...voice, mark: old } : voice
  return { ...draft, voices: draft.voices.map(marked) }
}

/** Says whether a group speaks from lived experience; its cells become those of its kind. The last one stays as it is. */
export function setLived(draft: PlanDraft, id: string, livedExperience: boolean): PlanDraft {
  const voice = draft.voices.find((voice) => voice.id === id)
  if (!voice || voice.livedExperience === livedExperience) return draft
  if (!livedExperience && isOnlyLived(draft.voices, id)) return draft
  const now = { ...voice, livedExperience }
  const voices = livedFirst(draft.voices.map((other) => (other.id === id ? now : other)))
  return { ...draft, plan: withCells(draft, now, voices), voices }
}

/** Takes a group away, with its cells. The last with lived experience stays. */
export function removeVoice(draft: PlanDraft, id: string): PlanDraft {
  if (isOnlyLived(draft.voices, id)) return draft
  const without = <Of>(all: Record<string, Of>) => Object.fromEntries(Object.entries(all).filter(([key]) => key !== id))
  return {
    plan: draft.plan.map((phase) => ({ ...phase, voices: without(phase.voices) })),
    voices: draft.voices.filter((voice) => voice.id !== id),
    expected: without(draft.expected),
  }
}
