import { fitPages, type Phase, type PhaseVoice, type VoiceGroup } from '@firsthand/model'
import { nothing } from './plan-draft.ts'

/**
 * The phase as it may be used: what its naming and its place don't allow is taken out of its cells, what lived experience is
 * never without is put in, and words without names come out together. A phase that is right stays as it is.
 */
export function fitPhase(phase: Phase, voices: readonly VoiceGroup[]): Phase {
  const strokes = phase.naming === 'named' && phase.moderation === 'after'
  const isEarly = phase.kind === 'before' || phase.kind === 'opening'
  const fitted = (may: PhaseVoice = nothing, lived: boolean): PhaseVoice => {
    const { pages } = may
    if (phase.kind === 'closed' || (isEarly && !lived))
      return fitPages(phase, { ...nothing, see: may.see, ...(pages ? { pages } : {}) })
    const see = may.see || lived
    return fitPages(phase, {
      ...may,
      see,
      contribute: may.contribute || lived,
      draw: may.draw && strokes && see,
      arrange: may.arrange && strokes,
    })
  }
  return {
    ...phase,
    reveal: phase.naming === 'named' ? phase.reveal : 'together',
    voices: Object.fromEntries(
      voices.map(({ id, livedExperience }) => [id, fitted(phase.voices[id], livedExperience)]),
    ),
  }
}
