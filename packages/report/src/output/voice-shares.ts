import { countWords, livedFirst, passageText, type VoiceGroup } from '@firsthand/model'
import type { SessionOutput } from './session-output.ts'

/** How many contributions, and how many of their words, came from a voice group. `share` of the group with most words: 1. */
export type VoiceShare = { voice: VoiceGroup; said: number; words: number; share: number }

/** Whose voice an output is: group by group, lived experience first, never added up. */
export function voiceShares({ board, contributions }: Pick<SessionOutput, 'board' | 'contributions'>): VoiceShare[] {
  const counted = livedFirst(board.voices).map((voice) => {
    const own = contributions.filter((one) => one.voice === voice.id)
    const words = own.reduce((sum, { kept }) => sum + countWords(passageText(kept.passage, () => '')), 0)
    return { voice, said: own.length, words }
  })
  const most = Math.max(1, ...counted.map(({ words }) => words))
  return counted.map((one) => ({ ...one, share: one.words / most }))
}
