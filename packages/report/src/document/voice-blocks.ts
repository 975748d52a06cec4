import { pickWords } from '@firsthand/model'
import type { SessionOutput } from '../output/session-output.ts'
import { voiceShares } from '../output/voice-shares.ts'
import { reportWords } from '../words/report-words.ts'
import type { Block } from './block.ts'
import type { Printing } from './part-blocks.ts'

/** Whose voice this is: how much of what was said, and of its words, came from each group. */
export function voiceBlocks(output: SessionOutput, { language }: Printing): Block[] {
  const says = reportWords(language)
  if (output.contributions.length === 0) return []
  return [
    { is: 'heading', level: 2, text: says.heads.voices },
    {
      is: 'list',
      points: voiceShares(output).map(({ voice, said, words }) => ({
        term: pickWords(voice.label, language),
        text: `${says.contributions(said)}, ${says.wordCount(words)}`,
      })),
    },
  ]
}
