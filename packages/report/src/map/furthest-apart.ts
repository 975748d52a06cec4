import type { EmotionalMap } from './emotional-map.ts'

/** Two voice groups that are looked at side by side; `left` is lived experience wherever there is one. */
export type Compared = { left: string; right: string | null }

/** A moment that two groups felt most differently. `steps` of the five-step scale lie between their lines. */
export type Apart = { touchpoint: string; steps: number }

/** Lines less than this far apart are not told apart: a full step (mock, map). */
const leastApart = 1
const same = 1e-9

/**
 * The touchpoints where the two groups' lines are furthest apart: one, or several that are equally far.
 * Empty unless both groups have a line there (three feelings each) and a full step lies between them.
 */
export function furthestApart(map: EmotionalMap, compared: Compared): Apart[] {
  const gaps = map.moments.flatMap(({ touchpoint, groups }) => {
    const left = groups.find((group) => group.voice === compared.left)?.line
    const right = groups.find((group) => group.voice === compared.right)?.line
    return touchpoint && left && right ? [{ touchpoint: touchpoint.id, steps: Math.abs(left.at - right.at) }] : []
  })
  const widest = Math.max(...gaps.map((gap) => gap.steps))
  return widest < leastApart - same ? [] : gaps.filter((gap) => gap.steps > widest - same)
}

/**
 * Which two groups are compared when nobody has chosen: the first lived experience that has spoken, against the first of the others
 * that has; before anyone has, the first of each.
 */
export function comparedAtFirst(map: EmotionalMap): Compared {
  const spoken = (id: string) =>
    map.moments.some(({ groups }) => groups.some(({ voice, marks }) => voice === id && marks.length > 0))
  const pick = (voices: EmotionalMap['voices']) => voices.find((voice) => spoken(voice.id)) ?? voices[0]
  const left = pick(map.voices.filter((voice) => voice.livedExperience)) ?? map.voices[0]
  const others = map.voices.filter((voice) => voice.id !== left?.id)
  const right = pick(others.filter((voice) => !voice.livedExperience)) ?? pick(others)
  return { left: left?.id ?? '', right: right?.id ?? null }
}
