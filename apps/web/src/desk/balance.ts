import { type ContributionView, countWords, passageText, type VoiceGroup } from '@firsthand/model'
import { isShown } from '../board/is-shown.ts'

/** How much of what stands on the board, and of its words, came from a voice group. `share` of the group with most words: 1. */
export type Share = { voice: VoiceGroup; said: number; words: number; share: number }

/** The balance of voices, so that people can take stock. It moves at a reveal, never while somebody writes. */
export function balanceOf(contributions: readonly ContributionView[], voices: readonly VoiceGroup[]): Share[] {
  const shown = contributions.filter(isShown)
  const counted = voices.map((voice) => {
    const own = shown.filter((one) => one.voice === voice.id)
    const words = own.reduce((sum, { kept }) => sum + countWords(passageText(kept.passage, () => '')), 0)
    return { voice, said: own.length, words }
  })
  const most = Math.max(1, ...counted.map(({ words }) => words))
  return counted.map((one) => ({ ...one, share: one.words / most }))
}
