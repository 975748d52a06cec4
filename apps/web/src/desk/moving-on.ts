import type { Phase, VoiceGroup } from '@firsthand/model'

/** What a voice group may do in a phase: to draw on its own layer, to arrange what is everybody's. */
export type Reach = 'waits' | 'reads' | 'speaks' | 'draws' | 'arranges' | 'drawsAndArranges'

/** What moving on to the next phase means for a voice group. `was` tells whether it is news. */
export type ChangeFor = { voice: VoiceGroup; was: Reach; will: Reach }

function reach(phase: Phase, voice: VoiceGroup): Reach {
  const may = phase.voices[voice.id]
  if (may?.arrange) return may.draw ? 'drawsAndArranges' : 'arranges'
  if (may?.draw) return 'draws'
  if (may?.contribute) return 'speaks'
  return may?.see ? 'reads' : 'waits'
}

/** What moving on changes for whom, computed from the plan, lived experience first (in the order of `voices`). */
export function movingOn(now: Phase, next: Phase, voices: readonly VoiceGroup[]): ChangeFor[] {
  return voices.map((voice) => ({ voice, was: reach(now, voice), will: reach(next, voice) }))
}

/** Before these phases end, the queue has to be decided, and the last words called (SPEC P10, as the server keeps it). */
export function asksForDecisions(now: Phase, next: Phase | null): boolean {
  return now.kind === 'opening' || next?.kind === 'closed'
}
