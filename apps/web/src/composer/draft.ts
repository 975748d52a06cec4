import type { ContributionAbout, EmotionWord, Kept, Reach, Scribe, Spoken, Valence } from '@firsthand/model'

/** What somebody is about to say. `touchpoint` undefined: not chosen yet; null: something else, or all of it. */
export type Draft = {
  touchpoint: string | null | undefined
  /** A moment that the journey lacks, as it is being named; null: none is proposed. */
  proposes: string | null
  valence: Valence | null
  emotions: EmotionWord[]
  words: string
  about: ContributionAbout
  /** Whether it carries the person's name, where the phase leaves the choice. */
  named: boolean
  /** The name to be shown by, as it was typed here; null: the one that the person has. */
  name: string | null
  /** Somebody else's words: what the one who writes them down is to them. They carry no name. */
  writtenDownBy: Scribe | null
  /** How far these words may go. */
  mayGo: Reach
}

export const emptyDraft: Draft = {
  touchpoint: undefined,
  proposes: null,
  valence: null,
  emotions: [],
  words: '',
  about: 'experience',
  named: false,
  name: null,
  writtenDownBy: null,
  mayGo: 'report',
}

/** Nothing has been said yet: neither words nor a feeling. */
export const saysNothing = ({ words, emotions, valence }: Draft) =>
  words.trim() === '' && emotions.length === 0 && valence === null

/** The draft as it is sent. */
export function spokenOf({
  touchpoint,
  proposes,
  valence,
  emotions,
  words,
  about,
  writtenDownBy,
  mayGo,
}: Draft): Spoken {
  const spoken: Spoken = { about, touchpoint: touchpoint ?? null, emotions, valence, words: words.trim(), mayGo }
  if (proposes?.trim()) spoken.proposes = proposes.trim()
  if (writtenDownBy) spoken.writtenDownBy = writtenDownBy
  return spoken
}

/** What was said, to be worded anew. Blacked-out runs can't come back: `mark` stands where they were. */
export function draftOf(kept: Kept, named: boolean, mark: string): Draft {
  const words = kept.passage.map((run) => ('words' in run ? run.words : mark)).join('')
  return {
    touchpoint: kept.touchpoint,
    proposes: kept.proposes ?? null,
    valence: kept.valence,
    emotions: kept.emotions,
    words,
    about: kept.about,
    named,
    name: null,
    writtenDownBy: kept.writtenDownBy ?? null,
    mayGo: kept.mayGo ?? 'report',
  }
}

export const sameWord = (a: EmotionWord, b: EmotionWord) =>
  'deck' in a ? 'deck' in b && a.deck === b.deck : 'own' in b && a.own === b.own
