import {
  type BoardFacts,
  type ContributionView,
  type Journey,
  type Kept,
  livedFirst,
  type Touchpoint,
  type Valence,
  type VoiceGroup,
} from '@firsthand/model'
import { type CountedEmotion, countEmotions } from './count-emotions.ts'
import { groupedQuantile } from './grouped-quantile.ts'

/** From how many of a group on a line, a band or a word is drawn (mock: "small counts need care twice"). */
export const leastDrawn = 3

/** As much of a contribution as the map needs: what is on the board. */
export type OnBoard = Pick<ContributionView, 'id' | 'voice'> & {
  kept: Pick<Kept, 'touchpoint' | 'valence' | 'emotions'>
}

/** One contribution at its place; without a feeling it has no step. */
export type Mark = { contribution: string; valence: Valence | null }

/** How a voice group felt about a moment. */
export type GroupFeeling = {
  voice: string
  /** Every contribution, ordered by id: never by arrival. */
  marks: Mark[]
  /** How many of them chose a feeling. */
  felt: number
  /** `at`: half put it higher, half lower. `low` to `high`: the middle half. Null for fewer than three feelings. */
  line: { at: number; low: number; high: number } | null
  /** Most often chosen first. Empty for fewer than three contributions. */
  emotions: CountedEmotion[]
}

/** A touchpoint with what was said there; `touchpoint` is null for what is about the whole journey. */
export type MapMoment = { touchpoint: Touchpoint | null; groups: GroupFeeling[] }

/** The emotional map: moments in the journey's order, in each the voice groups with lived experience first. */
export type EmotionalMap = { voices: VoiceGroup[]; moments: MapMoment[] }

/**
 * The emotional map of what is on a board. `contributions` are those that the audience sees on the board; what stands at a touchpoint
 * that the journey no longer has counts for the whole journey, so that nothing said goes missing.
 */
export function emotionalMap(
  board: Pick<BoardFacts, 'voices' | 'deck'>,
  journey: Pick<Journey, 'touchpoints'>,
  contributions: readonly OnBoard[],
): EmotionalMap {
  const voices = livedFirst(board.voices)
  const known = new Set(journey.touchpoints.map((touchpoint) => touchpoint.id))
  const sorted = contributions.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const at = (place: string | null) =>
    sorted.filter(
      ({ kept }) => (kept.touchpoint !== null && known.has(kept.touchpoint) ? kept.touchpoint : null) === place,
    )
  const moment = (touchpoint: Touchpoint | null): MapMoment => {
    const here = at(touchpoint?.id ?? null)
    return { touchpoint, groups: voices.map(({ id }) => feeling(id, here, board.deck)) }
  }
  const moments = journey.touchpoints.map(moment)
  const whole = moment(null)
  if (whole.groups.some((group) => group.marks.length > 0)) moments.push(whole)
  return { voices, moments }
}

function feeling(voice: string, here: readonly OnBoard[], deck: BoardFacts['deck']): GroupFeeling {
  const own = here.filter((contribution) => contribution.voice === voice)
  const felt = own.flatMap(({ kept }) => (kept.valence === null ? [] : [kept.valence]))
  const quantile = (p: number) => groupedQuantile(felt, p)
  return {
    voice,
    marks: own.map(({ id, kept }) => ({ contribution: id, valence: kept.valence })),
    felt: felt.length,
    line: felt.length < leastDrawn ? null : { at: quantile(0.5), low: quantile(0.25), high: quantile(0.75) },
    emotions:
      own.length < leastDrawn
        ? []
        : countEmotions(
            own.map(({ kept }) => kept.emotions),
            deck,
          ),
  }
}
