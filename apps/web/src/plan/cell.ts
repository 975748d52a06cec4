import type { Phase, VoiceGroup } from '@firsthand/model'

const acts = ['draw', 'arrange', 'vote', 'add'] as const

/** What a voice group does in a phase, in a word or a few: a cell of the score. */
export type Cell =
  | { is: 'arrive' | 'first' | 'speak' | 'readAdd' | 'read' | 'wait' }
  | { is: 'acts'; acts: (typeof acts)[number][] }

/** The cell of the score for a voice group in a phase, told from what the plan allows it. */
export function cellOf(phase: Phase, voice: VoiceGroup): Cell {
  const may = phase.voices[voice.id]
  const does = { draw: may?.draw, arrange: may?.arrange, vote: may?.vote, add: may?.contribute }
  if (may?.draw || may?.arrange || may?.vote) return { is: 'acts', acts: acts.filter((act) => does[act]) }
  const arrives = voice.livedExperience ? may?.contribute : !may?.see && !may?.contribute
  if (phase.kind === 'before' && arrives) return { is: 'arrive' }
  if (!may?.see && !may?.contribute) return { is: 'wait' }
  if (phase.kind === 'opening' && may.contribute) return { is: 'first' }
  if (may.contribute) return { is: voice.livedExperience ? 'readAdd' : 'speak' }
  return { is: 'read' }
}
