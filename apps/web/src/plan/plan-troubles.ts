import { type PlanProblem, planProblems, type Words } from '@firsthand/model'
import type { PlanDraft } from './plan-draft.ts'

/** Why a plan can't be used yet: it doesn't fit (the model's problems), or something has no name. */
export type Trouble = {
  id: PlanProblem['id'] | 'no-title' | 'no-guidance' | 'no-label' | 'same-label'
  phase: string | null
  voice: string | null
}

/** Everything that keeps a board from being made with this plan, from left to right; empty when it may be. */
export function planTroubles({ plan, voices }: Pick<PlanDraft, 'plan' | 'voices'>): Trouble[] {
  const troubles: Trouble[] = []
  for (const [at, { id, label }] of voices.entries()) {
    if (isEmpty(label)) troubles.push({ id: 'no-label', phase: null, voice: id })
    else if (voices.slice(0, at).some((other) => isSame(other.label, label)))
      troubles.push({ id: 'same-label', phase: null, voice: id })
  }
  for (const { id, title, guidance } of plan) {
    if (isEmpty(title)) troubles.push({ id: 'no-title', phase: id, voice: null })
    if (isEmpty(guidance)) troubles.push({ id: 'no-guidance', phase: id, voice: null })
  }
  const place = ({ phase }: Trouble) => plan.findIndex(({ id }) => id === phase)
  return [...troubles, ...planProblems(plan, voices)].sort((a, b) => place(a) - place(b))
}

/** The id of the button that opens what is wrong. */
export const placeOf = ({ phase, voice }: Pick<Trouble, 'phase' | 'voice'>): string =>
  phase === null
    ? voice === null
      ? 'plan'
      : `voice-${voice}`
    : voice === null
      ? `phase-${phase}`
      : `cell-${phase}-${voice}`

const texts = (words: Words) => [words.en, words.fr].map((text) => text?.trim() ?? '').filter((text) => text !== '')
const isEmpty = (words: Words) => texts(words).length === 0
const isSame = (a: Words, b: Words) => texts(a).some((text) => texts(b).includes(text))

/** Brings the focus to what is wrong. */
export function goTo(trouble: Pick<Trouble, 'phase' | 'voice'>) {
  const place = document.getElementById(placeOf(trouble))
  place?.focus({ preventScroll: true })
  place?.scrollIntoView({ block: 'center', inline: 'center' })
}
