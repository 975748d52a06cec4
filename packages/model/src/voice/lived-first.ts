import type { VoiceGroup } from './voice-group.ts'

/** The voice groups with lived experience first, else in the board's order: how every list, map and file names them. */
export function livedFirst<Voice extends Pick<VoiceGroup, 'livedExperience'>>(voices: readonly Voice[]): Voice[] {
  return voices.toSorted((a, b) => Number(b.livedExperience) - Number(a.livedExperience))
}
