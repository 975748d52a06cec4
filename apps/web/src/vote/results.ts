import type { Ballot, VoiceGroup } from '@firsthand/model'

export type Counted = { voice: VoiceGroup; voted: number | null; dots: number; share: number }
export type Result = { id: string; title: string; counted: Counted[] }

/**
 * What came out, per theme and voice group: never added up. In the order of lived experience (the first group that voted), then as it stood on
 * the paper. `share`: of the dots that the group gave, 0 to 1. Null before it is shown.
 */
export function resultsOf({ options, state }: Ballot, voices: readonly VoiceGroup[]): Result[] | null {
  if (state.is !== 'shown') return null
  const groups = voices.filter(({ id }) => state.counted[id] !== undefined)
  const given = (voice: string) => Object.values(state.counted[voice]?.dots ?? {}).reduce((all, dots) => all + dots, 0)
  const results = options.map(({ id, title }) => ({
    id,
    title,
    counted: groups.map((voice) => {
      const dots = state.counted[voice.id]?.dots[id] ?? 0
      const all = given(voice.id)
      return { voice, voted: state.counted[voice.id]?.voted ?? null, dots, share: all > 0 ? dots / all : 0 }
    }),
  }))
  const leading = groups.findIndex(({ id }) => given(id) > 0)
  return leading < 0
    ? results
    : results.toSorted((a, b) => (b.counted[leading]?.dots ?? 0) - (a.counted[leading]?.dots ?? 0))
}

/** The themes that most dots of a group went to; several when they are level, none when it gave no dots. */
export function firstOf(results: readonly Result[], voice: string): string[] {
  const dots = (result: Result) => result.counted.find((one) => one.voice.id === voice)?.dots ?? 0
  const most = Math.max(0, ...results.map(dots))
  return most === 0 ? [] : results.filter((result) => dots(result) === most).map(({ id }) => id)
}

/** Whether two groups that gave dots have no theme in common at the top: that is said, and not smoothed over. */
export function groupsDisagree(results: readonly Result[]): boolean {
  const voices = results[0]?.counted.map(({ voice }) => voice.id) ?? []
  const firsts = voices.map((voice) => firstOf(results, voice)).filter((first) => first.length > 0)
  return firsts.some((one) => firsts.some((other) => one !== other && !one.some((id) => other.includes(id))))
}
