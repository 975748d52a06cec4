import type { Valence, VoiceMark } from '@firsthand/model'

/** A voice group's colours: `fill` and `edge` of its marks, `deep` for words and lines, `band` under its pattern. */
export type VoiceColours = { fill: string; edge: string; deep: string; band: string }

/** Every colour of the picture, by what it is for. */
export type Colours = {
  paper: string
  surface: string
  ink: string
  quiet: string
  line: string
  control: string
  gold: string
  feelings: Record<Valence, string>
  voices: Record<VoiceMark, VoiceColours>
}

const plain = (deep: string, paper: string): VoiceColours => ({ fill: deep, edge: paper, deep, band: 'none' })

/** The light theme's values (apps/web/src/look/themes.css), on white: for files that leave Firsthand. */
export const paperColours: Colours = {
  paper: '#ffffff',
  surface: '#fffcf5',
  ink: '#231f1a',
  quiet: '#4a443b',
  line: '#dcd1bc',
  control: '#746b5c',
  gold: '#a06e06',
  feelings: { [-2]: '#cbbfdf', [-1]: '#e0d9ea', 0: '#ece5d8', 1: '#d2e7dd', 2: '#a6d4c3' },
  voices: {
    'gold-circle': { fill: '#d19b22', edge: '#664700', deep: '#5e4200', band: '#f8e8c2' },
    'blue-square': plain('#1b567d', '#ffffff'),
    'plum-triangle': plain('#76366a', '#ffffff'),
    'green-diamond': plain('#36602f', '#ffffff'),
    'clay-hexagon': plain('#8c3b22', '#ffffff'),
  },
}

/** The page's own colours, whatever its theme: names of the custom properties in themes.css. */
export const themeColours: Colours = {
  paper: 'var(--paper)',
  surface: 'var(--surface)',
  ink: 'var(--ink)',
  quiet: 'var(--ink-2)',
  line: 'var(--line)',
  control: 'var(--control)',
  gold: 'var(--gold)',
  feelings: { [-2]: 'var(--v-2)', [-1]: 'var(--v-1)', 0: 'var(--v-0)', 1: 'var(--v-p1)', 2: 'var(--v-p2)' },
  voices: {
    'gold-circle': {
      fill: 'var(--gold-fill)',
      edge: 'var(--gold-edge)',
      deep: 'var(--gold-ink)',
      band: 'var(--gold-wash)',
    },
    'blue-square': plain('var(--staff)', 'var(--paper)'),
    'plum-triangle': plain('var(--carers)', 'var(--paper)'),
    'green-diamond': plain('var(--managers)', 'var(--paper)'),
    'clay-hexagon': plain('var(--community)', 'var(--paper)'),
  },
}
