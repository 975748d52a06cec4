import type { HereView } from '@firsthand/model'

/** From how many people of a group on nobody is warned that it is small (docs/THREAT_MODEL.md). */
const LARGE_ENOUGH = 8

/** Whether so few of a voice group are in the room that others may guess who said something. Unknown counts as few. */
export const fewShare = (here: Pick<HereView, 'voices'> | null, voice: string): boolean =>
  (here?.voices[voice] ?? 0) < LARGE_ENOUGH
