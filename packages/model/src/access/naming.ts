import type { Phase } from '../plan/phase.ts'
import type { VoiceGroup } from '../voice/voice-group.ts'

/** Whether a voice group may contribute without a name in a phase. Lived experience always may: what comes late waits for the next reveal (SPEC A5). */
export function mayBeNameless(phase: Phase, voice: VoiceGroup): boolean {
  return voice.livedExperience || phase.naming !== 'named'
}

/** Whether a voice group may contribute with a name in a phase. */
export function mayBeNamed(phase: Phase): boolean {
  return phase.naming !== 'anonymous'
}
