import type { Phase, SessionPlan } from '../plan/phase.ts'
import { defaultPlan } from './default-plan.ts'
import { laterPhases } from './later-phases.ts'

const pages = { heard: 'read', summary: 'read' } as const
const speaks = { see: true, contribute: true, draw: false, arrange: false, pages }
const reads = { ...speaks, contribute: false }
const promises = { ...speaks, arrange: true }

/** What everybody makes of it together is voted on later, in a phase of its own: here nobody has to choose yet. */
const withoutVotes = (phase: Phase): Phase => ({
  ...phase,
  voices: Object.fromEntries(Object.entries(phase.voices).map(([id, { vote: _, ...may }]) => [id, may])),
})

const later: SessionPlan = [
  {
    id: 'prioritise',
    ...laterPhases.prioritise,
    voices: { lived: { ...speaks, vote: true }, staff: { ...reads, vote: true } },
  },
  { id: 'commit', ...laterPhases.commit, voices: { lived: promises, staff: promises } },
  { id: 'reflect', ...laterPhases.reflect, voices: { lived: speaks, staff: speaks } },
]

/**
 * The whole method of experience-based co-design in one session: the plan that ships, then prioritise · commit · reflect before the end.
 * For about two and a half hours with pauses, or a day; the other plan stops at making sense together.
 */
export const wholeMethodPlan: SessionPlan = [
  ...defaultPlan.slice(0, -1).map(withoutVotes),
  ...later,
  ...defaultPlan.slice(-1),
]
