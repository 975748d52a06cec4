import type { ContributionAbout, HideReason, Reach, RedactionReason, Scribe, Valence } from '@firsthand/model'

/** The same in both languages of the demo. */
export type Both = { en: string; fr: string }

/** The moments of the shipped journey, in its order. */
export const moments = ['letter', 'way', 'reception', 'waiting', 'doctor', 'test', 'home', 'results'] as const
export type Moment = (typeof moments)[number]

/** What the facilitator does with something before it may be shown. What names nothing is published as it is. */
export type AtDesk =
  | { does: 'black-out'; part: Both; reason: RedactionReason }
  | { does: 'note'; note: Both }
  | { does: 'return'; note: Both; reworded: Both }
  | { does: 'hide'; reason: HideReason }

export type Telling = {
  who: string
  at: Moment
  felt: Valence | null
  /** Words of the deck, by their ids. */
  feels: string[]
  words: Both
  /** By this name themes and actions find it. */
  called?: string
  about?: ContributionAbout
  own?: Both
  scribe?: Scribe
  mayGo?: Reach
  atDesk?: AtDesk
  /** With their name, where people may choose. */
  named?: true
  /** Its author takes it back, after everybody has seen it. */
  takenBack?: true
}

type More = Partial<Pick<Telling, 'called' | 'about' | 'own' | 'scribe' | 'mayGo' | 'atDesk' | 'named' | 'takenBack'>>
type Said = Omit<Telling, 'at'>

/** Somebody's words. `feels`: ids of the deck with spaces between. */
export const says = (
  who: string,
  felt: Valence | null,
  feels: string,
  en: string,
  fr: string,
  more: More = {},
): Said => ({
  who,
  felt,
  feels: feels === '' ? [] : feels.split(' '),
  words: { en, fr },
  ...more,
})

/** A feeling without words. */
export const feels = (who: string, felt: Valence, words: string): Said => says(who, felt, words, '', '')

/** All that is said about one moment. */
export const about = (at: Moment, said: Said[]): Telling[] => said.map((one) => ({ ...one, at }))
