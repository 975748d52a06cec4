import type { Valence, VoiceGroup } from '@firsthand/model'
import { area, curveMonotoneX, curveMonotoneY, line } from 'd3-shape'
import type { EmotionalMap, GroupFeeling } from '../map/emotional-map.ts'
import { type Compared, furthestApart } from '../map/furthest-apart.ts'
import { markDistance, packMarks } from './pack-marks.ts'

export type Point = { x: number; y: number }

/** Where things stand: the journey runs `across` the page (pleasant is up) or `down` it (pleasant is at the far end). Pixels. */
export type Frame = {
  direction: 'across' | 'down'
  /** The middle of a moment on the journey, and half the space it has there. */
  along: (moment: number) => number
  half: number
  /** The place of a feeling, −2.5 to +2.5, and the space of one step. */
  feeling: (value: number) => number
  step: number
  /** Where those stand who chose no feeling. */
  unfelt: number
}

export type PlacedMark = Point & { moment: number; contribution: string; valence: Valence | null }
export type PlacedNode = Point & { moment: number }

/** One group's part of the picture. `bands`, `edges` and `lines` are SVG paths, one for each unbroken run of moments. */
export type PlottedGroup = {
  voice: VoiceGroup
  bands: string[]
  edges: string[]
  lines: string[]
  nodes: PlacedNode[]
  marks: PlacedMark[]
}

/** `distance`: how far apart marks stand. `apart`: where the two lines differ most, from one group's node to the other's. */
export type Plot = {
  distance: number
  groups: PlottedGroup[]
  apart: { moment: number; steps: number; from: Point; to: Point }[]
}

/** How far a line's node keeps marks away from the middle of its moment. */
const clear = 11
/** Nodes closer than this are drawn beside each other instead of on top of each other. */
const close = 11

/**
 * Lines, bands and marks of one or two groups. Marks of the left group stand before the middle of a moment, those of the right one after it,
 * so that no mark ever covers another. A line is broken where a group has fewer than three feelings.
 */
export function plot(map: EmotionalMap, compared: Compared, frame: Frame): Plot {
  const sides = [compared.left, compared.right].flatMap((id, side) => {
    const voice = map.voices.find((voice) => voice.id === id)
    return voice ? [{ voice, side: side === 0 ? -1 : 1 }] : []
  })
  const room = { journey: Math.max(8, frame.half - clear), feeling: Math.max(8, frame.step - 4) }
  const across = frame.direction === 'across'
  const space = across ? { along: room.journey, across: room.feeling } : { along: room.feeling, across: room.journey }
  const crowds = map.moments.flatMap(({ groups }) =>
    groups.flatMap((group) => [...byStep(group).values()].map((marks) => marks.length)),
  )
  const distance = markDistance(crowds, space)
  const at = (journey: number, feeling: number): Point =>
    across ? { x: journey, y: feeling } : { x: feeling, y: journey }

  const groups = sides.map(({ voice, side }): PlottedGroup => {
    const feelings = map.moments.map(({ groups }) => groups.find((group) => group.voice === voice.id))
    const marks = feelings.flatMap((feeling, moment) =>
      [...byStep(feeling).entries()].flatMap(([valence, ids]) => {
        const places = packMarks(ids.length, distance, space)
        const middle = frame.along(moment) + side * (clear + room.journey / 2)
        const step = valence === null ? frame.unfelt : frame.feeling(valence)
        return ids.map((contribution, index) => {
          const place = places[index] ?? { along: 0, across: 0 }
          const point = across
            ? at(middle + place.along, step + place.across)
            : at(middle + place.across, step + place.along)
          return { ...point, moment, contribution, valence }
        })
      }),
    )
    return { voice, ...strokes(map, feelings, frame), marks }
  })
  const apart = furthestApart(map, compared).flatMap(({ touchpoint, steps }) => {
    const moment = map.moments.findIndex((found) => found.touchpoint?.id === touchpoint)
    const [from, to] = groups.map((group) => group.nodes.find((node) => node.moment === moment))
    return from && to ? [{ moment, steps, from: { ...from }, to: { ...to } }] : []
  })
  setBeside(groups, across)
  return { distance, groups, apart }
}

function byStep(feeling: GroupFeeling | undefined): Map<Valence | null, string[]> {
  const steps = new Map<Valence | null, string[]>()
  for (const { valence, contribution } of feeling?.marks ?? [])
    steps.set(valence, [...(steps.get(valence) ?? []), contribution])
  return steps
}

type Drawn = { moment: number; journey: number; at: number; low: number; high: number }

function strokes(map: EmotionalMap, feelings: (GroupFeeling | undefined)[], frame: Frame) {
  const across = frame.direction === 'across'
  const curve = across ? curveMonotoneX : curveMonotoneY
  const x = (drawn: Drawn, value: number) => (across ? drawn.journey : value)
  const y = (drawn: Drawn, value: number) => (across ? value : drawn.journey)
  const stroke = (value: (drawn: Drawn) => number) =>
    line<Drawn>(
      (drawn) => x(drawn, value(drawn)),
      (drawn) => y(drawn, value(drawn)),
    )
      .curve(curve)
      .digits(1)
  const band = area<Drawn>().curve(curve).digits(1)
  if (across)
    band
      .x((drawn) => drawn.journey)
      .y0((drawn) => drawn.low)
      .y1((drawn) => drawn.high)
  else
    band
      .y((drawn) => drawn.journey)
      .x0((drawn) => drawn.low)
      .x1((drawn) => drawn.high)

  const bands: string[] = []
  const edges: string[] = []
  const lines: string[] = []
  const nodes: PlacedNode[] = []
  for (const run of runs(map, feelings, frame)) {
    nodes.push(...run.map((drawn) => ({ moment: drawn.moment, x: x(drawn, drawn.at), y: y(drawn, drawn.at) })))
    // A moment alone gets a short stretch, so that its band can be seen.
    const [only] = run
    const wide =
      run.length > 1 || !only
        ? run
        : [-1, 1].map((side) => ({ ...only, journey: only.journey + side * Math.min(26, frame.half * 0.5) }))
    bands.push(band(wide) ?? '')
    edges.push(`${stroke((drawn) => drawn.low)(wide)}${stroke((drawn) => drawn.high)(wide)}`)
    lines.push(stroke((drawn) => drawn.at)(wide) ?? '')
  }
  return { bands, edges, lines, nodes }
}

/** Unbroken runs of moments that have a line. What is about the whole journey stands apart from it. */
function runs(map: EmotionalMap, feelings: (GroupFeeling | undefined)[], frame: Frame): Drawn[][] {
  const found: Drawn[][] = [[]]
  for (const [moment, feeling] of feelings.entries()) {
    if (map.moments[moment]?.touchpoint === null) found.push([])
    const drawn = feeling?.line
    if (!drawn) {
      found.push([])
      continue
    }
    const { at, low, high } = drawn
    found.at(-1)?.push({
      moment,
      journey: frame.along(moment),
      at: frame.feeling(at),
      low: frame.feeling(low),
      high: frame.feeling(high),
    })
  }
  return found.filter((run) => run.length > 0)
}

/** Nodes of two groups that would hide each other move a little to their own side; the lines stay where they are. */
function setBeside(groups: PlottedGroup[], across: boolean): void {
  const [left, right] = groups
  for (const node of left?.nodes ?? []) {
    const other = right?.nodes.find((found) => found.moment === node.moment)
    if (!other || Math.abs(across ? node.y - other.y : node.x - other.x) >= close) continue
    if (across) {
      node.x -= 7
      other.x += 7
    } else {
      node.y -= 7
      other.y += 7
    }
  }
}
