import type { MakeBoard, PhaseVoice } from '@firsthand/model'

/** As much of a board that is being described as the plan is about: its phases, its voice groups and how many are expected of each. */
export type PlanDraft = Pick<MakeBoard, 'plan' | 'voices' | 'expected'> & {
  /** During a session: how many phases have begun. They stay as they are, and so do the groups (SPEC P30). */
  begun?: number
}

/** What one cell of the score allows. */
export const deeds = ['see', 'contribute', 'draw', 'arrange', 'vote', 'propose'] as const satisfies (keyof PhaseVoice)[]
export type Deed = (typeof deeds)[number]

export const nothing: PhaseVoice = { see: false, contribute: false, draw: false, arrange: false }
