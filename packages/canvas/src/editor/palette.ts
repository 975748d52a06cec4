import { DefaultColorThemePalette, type TLDefaultColorStyle } from 'tldraw'

/** The colours to draw with, by their names in tldraw, as the look's tokens: they follow the theme by themselves. Gold is not among them. */
export const inks = {
  black: '--ink',
  blue: '--staff',
  violet: '--carers',
  green: '--managers',
  red: '--community',
} as const
export type Ink = keyof typeof inks

/** Make tldraw draw with the look's colours. Whatever other colour somebody's record names is shown as ink. */
export function dressPalette() {
  for (const palette of [DefaultColorThemePalette.lightMode, DefaultColorThemePalette.darkMode]) {
    palette.text = 'var(--ink)'
    palette.background = 'var(--paper)'
    palette.solid = 'var(--surface)'
    for (const [name, color] of Object.entries(palette)) {
      if (typeof color !== 'object') continue
      const ink = `var(${name in inks ? inks[name as Ink] : '--ink'})`
      Object.assign(color, { solid: ink, fill: ink, semi: 'var(--sunk)', pattern: ink })
      color.frame = {
        headingStroke: 'transparent',
        headingFill: 'var(--paper)',
        stroke: 'var(--control)',
        fill: 'transparent',
        text: 'var(--ink)',
      }
    }
  }
}

export const inkNames = Object.keys(inks) as (Ink & TLDefaultColorStyle)[]
