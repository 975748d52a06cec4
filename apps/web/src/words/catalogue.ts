import type action from './en/action.ts'
import type anonymity from './en/anonymity.ts'
import type board from './en/board.ts'
import type canvas from './en/canvas.ts'
import type check from './en/check.ts'
import type composer from './en/composer.ts'
import type deck from './en/deck.ts'
import type desk from './en/desk.ts'
import type followUp from './en/followUp.ts'
import type importing from './en/importing.ts'
import type join from './en/join.ts'
import type leading from './en/leading.ts'
import type life from './en/life.ts'
import type list from './en/list.ts'
import type listening from './en/listening.ts'
import type map from './en/map.ts'
import type moderation from './en/moderation.ts'
import type pages from './en/pages.ts'
import type parts from './en/parts.ts'
import type pictures from './en/pictures.ts'
import type plan from './en/plan.ts'
import type reflection from './en/reflection.ts'
import type refusals from './en/refusals.ts'
import type report from './en/report.ts'
import type room from './en/room.ts'
import type slip from './en/slip.ts'
import type start from './en/start.ts'
import type theme from './en/theme.ts'
import type vote from './en/vote.ts'

/** Every room of the catalogue by name. A new room is a file in en/ and fr/ and a line here. */
export type Catalogue = {
  action: typeof action
  anonymity: typeof anonymity
  board: typeof board
  canvas: typeof canvas
  check: typeof check
  composer: typeof composer
  deck: typeof deck
  desk: typeof desk
  followUp: typeof followUp
  importing: typeof importing
  join: typeof join
  leading: typeof leading
  life: typeof life
  list: typeof list
  listening: typeof listening
  map: typeof map
  moderation: typeof moderation
  pages: typeof pages
  parts: typeof parts
  pictures: typeof pictures
  plan: typeof plan
  reflection: typeof reflection
  refusals: typeof refusals
  report: typeof report
  room: typeof room
  slip: typeof slip
  start: typeof start
  theme: typeof theme
  vote: typeof vote
}

/** The same keys in another language: `export default {…} satisfies Same<typeof en>` makes a missing or spare key a type error. */
export type Same<Room> = { [Key in keyof Room]: Room[Key] extends string ? string : Same<Room[Key]> }

export type RoomName = keyof Catalogue

/** The keys of a room: grouped ones with dots, `_one` and `_other` as one key. */
export type KeyOf<Room, Before extends string = ''> = {
  [Key in keyof Room & string]: Room[Key] extends string
    ? `${Before}${WithoutPlural<Key>}`
    : KeyOf<Room[Key], `${Before}${Key}.`>
}[keyof Room & string]
type WithoutPlural<Key extends string> = Key extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : Key
