import type { Action, Outcome, Power } from '@firsthand/model'

/** What comes of it, while it is being written. One flat draft: another kind chosen loses no words. */
export type OutcomeDraft = {
  is: Outcome['is']
  what: string
  who: string
  /** A day as YYYY-MM-DD, or ''. */
  by: string
  power: Power | null
  needs: string
  reason: string
  panel: string
  holds: Record<string, string>
  answers: Action['answers']
}

export const emptyOutcome: OutcomeDraft = {
  is: 'action',
  what: '',
  who: '',
  by: '',
  power: null,
  needs: '',
  reason: '',
  panel: '',
  holds: {},
  answers: { contributions: [], themes: [] },
}

/** What stands on the board, to be changed. */
export function draftOfAction({ outcome, answers }: Action): OutcomeDraft {
  if (outcome.is !== 'action') return { ...emptyOutcome, ...outcome, answers }
  return { ...emptyOutcome, ...outcome, by: outcome.by ?? '', answers }
}

/** What is still missing before it can be written down, in the order of the form. */
export function missingIn({ is, what, power, reason }: OutcomeDraft): ('what' | 'power' | 'reason')[] {
  return [
    ...(what.trim() === '' ? (['what'] as const) : []),
    ...(is === 'action' && power === null ? (['power'] as const) : []),
    ...(is === 'unmet' && reason.trim() === '' ? (['reason'] as const) : []),
  ]
}

/** As it is sent, or null while something is missing. Groups that hold nothing are left out. */
export function outcomeOf(draft: OutcomeDraft): Outcome | null {
  const { is, power } = draft
  const [what, who, needs, reason, panel] = (['what', 'who', 'needs', 'reason', 'panel'] as const).map((field) =>
    draft[field].trim(),
  ) as [string, string, string, string, string]
  if (missingIn(draft).length > 0) return null
  if (is === 'unmet') return { is, what, reason }
  if (is === 'action') return power && { is, what, who, by: draft.by || null, power, needs }
  const said = Object.entries(draft.holds).flatMap(([voice, text]) => (text.trim() ? [[voice, text.trim()]] : []))
  return { is, what, panel, holds: Object.fromEntries(said) }
}
