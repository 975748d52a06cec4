import { livedFirst, type Touchpoint, type VoiceGroup } from '@firsthand/model'
import type { OutputContribution, SessionOutput } from './session-output.ts'

/** What one voice group said at one moment; `touchpoint` is null for what is about the whole journey. */
export type SaidByGroup = { voice: VoiceGroup; contributions: OutputContribution[] }
export type SaidAtMoment = { touchpoint: Touchpoint | null; groups: SaidByGroup[] }

/**
 * Everything said, moment by moment in the journey's order, in each moment the voice groups with lived experience first; groups that said
 * nothing there are left out. The whole journey comes last, and only when something was said about it.
 */
export function saidByMoment({
  board,
  touchpoints,
  contributions,
}: Pick<SessionOutput, 'board' | 'touchpoints' | 'contributions'>): SaidAtMoment[] {
  const voices = livedFirst(board.voices)
  const known = new Set(touchpoints.map(({ id }) => id))
  const place = ({ kept }: OutputContribution) =>
    kept.touchpoint !== null && known.has(kept.touchpoint) ? kept.touchpoint : null
  const at = (touchpoint: Touchpoint | null): SaidAtMoment => {
    const here = contributions.filter((contribution) => place(contribution) === (touchpoint?.id ?? null))
    const groups = voices.map((voice) => ({ voice, contributions: here.filter((said) => said.voice === voice.id) }))
    return { touchpoint, groups: groups.filter((group) => group.contributions.length > 0) }
  }
  const whole = at(null)
  return [...touchpoints.map(at), ...(whole.groups.length > 0 ? [whole] : [])]
}
