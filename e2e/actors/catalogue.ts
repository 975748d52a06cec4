import type { Language } from '@firsthand/model'
import action from '../../apps/web/src/words/en/action.ts'
import anonymity from '../../apps/web/src/words/en/anonymity.ts'
import board from '../../apps/web/src/words/en/board.ts'
import canvas from '../../apps/web/src/words/en/canvas.ts'
import check from '../../apps/web/src/words/en/check.ts'
import composer from '../../apps/web/src/words/en/composer.ts'
import deck from '../../apps/web/src/words/en/deck.ts'
import desk from '../../apps/web/src/words/en/desk.ts'
import followUp from '../../apps/web/src/words/en/followUp.ts'
import importing from '../../apps/web/src/words/en/importing.ts'
import join from '../../apps/web/src/words/en/join.ts'
import leading from '../../apps/web/src/words/en/leading.ts'
import life from '../../apps/web/src/words/en/life.ts'
import list from '../../apps/web/src/words/en/list.ts'
import listening from '../../apps/web/src/words/en/listening.ts'
import map from '../../apps/web/src/words/en/map.ts'
import moderation from '../../apps/web/src/words/en/moderation.ts'
import pages from '../../apps/web/src/words/en/pages.ts'
import parts from '../../apps/web/src/words/en/parts.ts'
import pictures from '../../apps/web/src/words/en/pictures.ts'
import plan from '../../apps/web/src/words/en/plan.ts'
import reflection from '../../apps/web/src/words/en/reflection.ts'
import refusals from '../../apps/web/src/words/en/refusals.ts'
import report from '../../apps/web/src/words/en/report.ts'
import room from '../../apps/web/src/words/en/room.ts'
import slip from '../../apps/web/src/words/en/slip.ts'
import start from '../../apps/web/src/words/en/start.ts'
import theme from '../../apps/web/src/words/en/theme.ts'
import vote from '../../apps/web/src/words/en/vote.ts'

const en = {
  action,
  anonymity,
  board,
  canvas,
  check,
  composer,
  deck,
  desk,
  followUp,
  importing,
  join,
  leading,
  life,
  list,
  listening,
  map,
  moderation,
  pages,
  parts,
  pictures,
  plan,
  reflection,
  refusals,
  report,
  room,
  slip,
  start,
  theme,
  vote,
}

/** What the screens say, in the language that somebody reads: the names by which they find buttons and headings. */
export type Words = typeof en

/** French is complete, or the pages would not compile: the same rooms with the same keys. */
const rooms = Object.keys(en).map(async (room) => {
  const { default: words } = (await import(`../../apps/web/src/words/fr/${room}.ts`)) as { default: object }
  return [room, words] as const
})
const fr = Object.fromEntries(await Promise.all(rooms)) as Words

const catalogues: Record<Language, Words> = { en, fr }
export const wordsIn = (language: Language): Words => catalogues[language]

/** A sentence of the catalogue with its gaps filled in, as it stands on the screen. */
export function filled(sentence: string, values: Record<string, string | number> = {}): string {
  return sentence.replaceAll(/\{\{(\w+)\}\}/g, (_, gap: string) => String(values[gap] ?? '')).replaceAll(/<\/?b>/g, '')
}

/** The same as a pattern in which every gap that isn't filled in may hold anything. */
export function pattern(sentence: string, values: Record<string, string | number> = {}): RegExp {
  const parts = sentence.split(/\{\{(\w+)\}\}/g).map((part, at) => {
    if (at % 2 === 0) return escaped(part.replaceAll(/<\/?b>/g, ''))
    return part in values ? escaped(String(values[part])) : '.*'
  })
  return new RegExp(`^${parts.join('')}$`)
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
