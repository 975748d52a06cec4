import type { Phase, VoiceGroup } from '@firsthand/model'

/** What a voice group does in a phase, in one word: a cell of the score. */
export type Cell = 'arrive' | 'first' | 'speak' | 'draw' | 'arrange' | 'drawArrange' | 'readAdd' | 'read' | 'wait'

/** The cell of the score for a voice group in a phase, told from what the plan allows it. */
export function cellOf(phase: Phase, voice: VoiceGroup): Cell {
  const may = phase.voices[voice.id]
  if (phase.kind === 'before') return 'arrive'
  if (!may?.see && !may?.contribute) return 'wait'
  if (phase.kind === 'opening' && may.contribute) return 'first'
  if (may.arrange) return may.draw ? 'drawArrange' : 'arrange'
  if (may.draw) return 'draw'
  if (may.contribute) return voice.livedExperience ? 'readAdd' : 'speak'
  return 'read'
}
