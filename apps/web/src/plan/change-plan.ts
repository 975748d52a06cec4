import type { Page, Phase, PhaseVoice, SessionPlan, Words } from '@firsthand/model'
import { fitPhase } from './fit-phase.ts'
import { type PhaseKind, phaseKinds } from './phase-kinds.ts'
import { type Deed, nothing, type PlanDraft } from './plan-draft.ts'

/** How many phases a plan may have (the model's schema). */
export const mostPhases = 24

/** What of a phase is set for all groups at once. */
export type PhaseSettings = Partial<Pick<Phase, 'title' | 'guidance' | 'minutes' | 'naming' | 'moderation' | 'reveal'>>

const changed = (plan: SessionPlan, id: string, change: (phase: Phase) => Phase) =>
  plan.map((phase) => (phase.id === id ? change(phase) : phase))

/** Sets the phase as wished. It may not fit then: `planProblems` says where, `fitPhaseOf` mends it. */
export const setPhase = (draft: PlanDraft, id: string, settings: PhaseSettings): PlanDraft => ({
  ...draft,
  plan: changed(draft.plan, id, (phase) => ({ ...phase, ...settings })),
})

/** Lets a group do something in a phase, or no longer. It may not fit then: `planProblems` names the cell. */
export const setCell = (draft: PlanDraft, id: string, voice: string, deed: Deed, allowed: boolean): PlanDraft => ({
  ...draft,
  plan: changed(draft.plan, id, (phase) => {
    const may: PhaseVoice = { ...nothing, ...phase.voices[voice], [deed]: allowed }
    return { ...phase, voices: { ...phase.voices, [voice]: may } }
  }),
})

/** Opens a page to a group in a phase, to read or to write, or shuts it. The agreement can always be read. */
export const setPage = (
  draft: PlanDraft,
  id: string,
  voice: string,
  page: Page,
  wish: 'none' | 'read' | 'write',
): PlanDraft => ({
  ...draft,
  plan: changed(draft.plan, id, (phase) => {
    const may: PhaseVoice = { ...nothing, ...phase.voices[voice] }
    const { [page]: _, ...others } = may.pages ?? {}
    const isSaid = wish === 'write' || (wish === 'read' && page !== 'agreement')
    const pages = isSaid ? { ...others, [page]: wish } : others
    return { ...phase, voices: { ...phase.voices, [voice]: { ...may, pages } } }
  }),
})

/** Takes out of a phase what does not fit, and puts in what must be there. */
export const fitPhaseOf = (draft: PlanDraft, id: string): PlanDraft => ({
  ...draft,
  plan: changed(draft.plan, id, (phase) => fitPhase(phase, draft.voices)),
})

/** The phases after which one of this kind can stand: none comes to stand across the opening phase, or before what has begun. */
export function placesFor({ plan, begun = 0 }: Pick<PlanDraft, 'plan' | 'begun'>, kind: PhaseKind): Phase[] {
  const wanted = phaseKinds[kind].phase.kind
  return plan.filter(
    (phase, at) => at >= begun - 1 && (phase.kind === wanted || (wanted === 'after' && phase.kind === 'opening')),
  )
}

/** Adds a phase of this kind right after another. Every group gets a cell that fits. Too many, or no such place: nothing changes. */
export function addPhase(draft: PlanDraft, kind: PhaseKind, after: string): PlanDraft {
  const at = draft.plan.findIndex(({ id }) => id === after)
  const hasPlace = placesFor(draft, kind).some(({ id }) => id === after)
  if (!hasPlace || draft.plan.length >= mostPhases) return draft
  const { phase, may } = phaseKinds[kind]
  const voices = Object.fromEntries(draft.voices.map(({ id }) => [id, { ...may }]))
  const title = freshTitle(phase.title, draft.plan)
  const added = fitPhase({ ...phase, title, id: newKey(kind, draft.plan), voices }, draft.voices)
  return { ...draft, plan: draft.plan.toSpliced(at + 1, 0, added) }
}

type WhyStays = 'opening' | 'closed' | 'before' | 'few' | 'begun'

/** Why a phase stays: the first words and the end always do, and people need one in which they arrive. Null: it may go. */
export function whyPhaseStays({ plan, begun = 0 }: Pick<PlanDraft, 'plan' | 'begun'>, id: string): WhyStays | null {
  if (plan.findIndex((phase) => phase.id === id) < begun) return 'begun'
  const kind = plan.find((phase) => phase.id === id)?.kind
  if (kind === 'opening' || kind === 'closed') return kind
  if (kind === 'before' && plan.filter((phase) => phase.kind === 'before').length < 2) return 'before'
  return plan.length <= 3 ? 'few' : null
}

/** Takes a phase away, if it may go. */
export const removePhase = (draft: PlanDraft, id: string): PlanDraft =>
  whyPhaseStays(draft, id) ? draft : { ...draft, plan: draft.plan.filter((phase) => phase.id !== id) }

/** Whether a phase can change places with its neighbour: only on its own side of the opening phase, and of what has begun. */
export function canMove({ plan, begun = 0 }: Pick<PlanDraft, 'plan' | 'begun'>, id: string, by: -1 | 1): boolean {
  const at = plan.findIndex((phase) => phase.id === id)
  const kind = plan[at]?.kind
  if (Math.min(at, at + by) < begun) return false
  return (kind === 'before' || kind === 'after') && plan[at + by]?.kind === kind
}

/** Moves a phase one place earlier or later, if it can. */
export function movePhase(draft: PlanDraft, id: string, by: -1 | 1): PlanDraft {
  if (!canMove(draft, id, by)) return draft
  const at = draft.plan.findIndex((phase) => phase.id === id)
  const phase = draft.plan[at]
  return phase ? { ...draft, plan: draft.plan.toSpliced(at, 1).toSpliced(at + by, 0, phase) } : draft
}

/** A short key that nothing in the list has yet. */
export function newKey(stem: string, taken: readonly { id: string }[]): string {
  for (let number = 2; ; number++) {
    const key = `${stem}-${number}`
    if (!taken.some(({ id }) => id === key)) return key
  }
}

/** The title, with a number when the plan has a phase of that name: people must be able to tell them apart. */
function freshTitle(title: Words, plan: SessionPlan): Words {
  const taken = (text: string | undefined) =>
    plan.some((phase) => text !== undefined && (phase.title.en === text || phase.title.fr === text))
  const numbered = (number: number): Words => ({ en: `${title.en} ${number}`, fr: `${title.fr} ${number}` })
  let fresh = title
  for (let number = 2; taken(fresh.en) || taken(fresh.fr); number++) fresh = numbered(number)
  return fresh
}
