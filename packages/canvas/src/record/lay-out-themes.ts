import type { ContributionView, Theme } from '@firsthand/model'
import type { Placement } from './lay-out.ts'

/** A theme's frame, and in it a small copy of each card that is in the theme, counted from the frame's upper left. */
export type ThemeFrame = {
  theme: string
  x: number
  y: number
  w: number
  h: number
  placed: boolean
  copies: { contribution: string; x: number; y: number }[]
}

export const copySize = { w: 264, h: 84 }
const [pad, gap, across] = [20, 12, 2]
/** The theme's name in two lines, and how many of each group are in it. */
const headHeight = 128
const frameWidth = 2 * pad + across * copySize.w + (across - 1) * gap
const between = 40
/** So far above the journey stand the frames, and so many beside each other however short it is. */
const aboveJourney = 96
const leastBeside = 3

/** Under which name a placement of a theme stands among those of the cards. */
export const placeOfTheme = (theme: string) => `theme/${theme}`

/**
 * The themes of a board as frames above its journey (`journeyWidth` wide), in the order of their ids from left to right; where there
 * are more than fit beside each other, the next stand on top of those. They grow upwards, so that nothing below them ever moves.
 * Copies lie in them as cards do below a touchpoint: lived experience first, then by id. `placements` override where a frame stands.
 */
export function layOutThemes(
  themes: readonly Pick<Theme, 'id' | 'contributions'>[],
  contributions: readonly Pick<ContributionView, 'id' | 'voice'>[],
  voices: readonly { id: string; livedExperience: boolean }[],
  journeyWidth: number,
  placements: ReadonlyMap<string, Placement> = new Map(),
): ThemeFrame[] {
  const rank = new Map(voices.map(({ id, livedExperience }, at) => [id, livedExperience ? at - voices.length : at]))
  const said = new Map(contributions.map(({ id, voice }) => [id, rank.get(voice) ?? 0]))
  const beside = Math.max(leastBeside, Math.floor((journeyWidth + between) / (frameWidth + between)))
  const tops: number[] = Array(beside).fill(-aboveJourney)
  return themes
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, contributions: inIt }, at) => {
      const copies = inIt
        .filter((one) => said.has(one))
        .sort((a, b) => (said.get(a) ?? 0) - (said.get(b) ?? 0) || (a < b ? -1 : 1))
        .map((contribution, place) => ({
          contribution,
          x: pad + (place % across) * (copySize.w + gap),
          y: headHeight + Math.floor(place / across) * (copySize.h + gap),
        }))
      const rows = Math.max(1, Math.ceil(copies.length / across))
      const h = headHeight + rows * (copySize.h + gap) - gap + pad
      const column = at % beside
      const y = (tops[column] ?? 0) - h
      tops[column] = y - between
      const placed = placements.get(placeOfTheme(id))
      const spot = placed ?? { x: column * (frameWidth + between), y }
      return { theme: id, x: spot.x, y: spot.y, w: frameWidth, h, placed: placed !== undefined, copies }
    })
}
