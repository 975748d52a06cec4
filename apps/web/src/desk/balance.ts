import {
  type ContributionView,
  type Counts,
  countWords,
  passageText,
  type RecordEntry,
  type VoiceGroup,
} from '@firsthand/model'
import { leastDrawn } from '@firsthand/report'
import { isShown } from '../board/is-shown.ts'

/** How much of what stands on the board, and of its words, came from a voice group: counted, and as parts of the whole (0–1). */
export type Share = { voice: VoiceGroup; said: number; words: number; ofSaid: number; ofWords: number }

/** The balance of voices, so that people can take stock. It moves at a reveal, never while somebody writes. */
export function balanceOf(contributions: readonly ContributionView[], voices: readonly VoiceGroup[]): Share[] {
  const shown = contributions.filter(isShown)
  const counted = voices.map((voice) => {
    const own = shown.filter((one) => one.voice === voice.id)
    const words = own.reduce((sum, { kept }) => sum + countWords(passageText(kept.passage, () => '')), 0)
    return { voice, said: own.length, words }
  })
  const part = (of: 'said' | 'words') => Math.max(1, total(counted, of))
  return counted.map((one) => ({ ...one, ofSaid: one.said / part('said'), ofWords: one.words / part('words') }))
}

/**
 * What tips the balance, to be said in one plain sentence: other groups than lived experience have most of the words, or most of what
 * was added since lived experience spoke first; or one lived-experience group of several is hardly heard. `tenths`: how many of ten.
 */
export type Tip = { is: 'words' | 'since'; voices: VoiceGroup[]; tenths: number } | { is: 'quiet'; voice: VoiceGroup }

/** From so much on it can be said that something tips; below, one long story would do it. */
const least = { words: 100, said: 10 }
const most = { words: 0.6, since: 0.7 }

/**
 * The one thing to say about the balance, or null. Nothing is said about fewer than three people, since it would point at somebody;
 * nor before the opening phase is over, when others have nothing to say yet. `people`: how many of each group are in the room.
 * `first`: how much of each group stood on the board when the opening phase closed (`saidFirst`); null while it has not.
 */
export function tipOf(balance: readonly Share[], people: Counts, first: Counts | null): Tip | null {
  const isTold = ({ voice }: Share) => (people[voice.id] ?? 0) >= leastDrawn
  const others = balance.filter(({ voice, said }) => !voice.livedExperience && said > 0)
  const lived = balance.filter(({ voice }) => voice.livedExperience)
  const tenths = (part: number) => Math.min(10, Math.round(part * 10))
  const words = total(balance, 'words')
  if (first && others.length > 0 && others.every(isTold) && lived.some(isTold)) {
    const voices = others.map(({ voice }) => voice)
    const ofWords = total(others, 'words') / Math.max(1, words)
    if (words >= least.words && ofWords >= most.words) return { is: 'words', voices, tenths: tenths(ofWords) }
    const added = (of: readonly Share[]) =>
      of.reduce((sum, { voice, said }) => sum + Math.max(0, said - (first[voice.id] ?? 0)), 0)
    const since = added(others) / Math.max(1, added(balance))
    if (added(balance) >= least.said && since >= most.since) return { is: 'since', voices, tenths: tenths(since) }
  }
  const heard = total(lived, 'words')
  const here = lived.reduce((sum, { voice }) => sum + (people[voice.id] ?? 0), 0)
  const quiet = lived.find((share) => {
    const fair = (people[share.voice.id] ?? 0) / Math.max(1, here)
    return isTold(share) && share.words < (heard * fair) / 2
  })
  return lived.length > 1 && heard >= least.words && quiet ? { is: 'quiet', voice: quiet.voice } : null
}

/** How much of each group stood on the board when the opening phase closed, by the session record; null while it has not. */
export function saidFirst(record: readonly RecordEntry[], opening: string): Counts | null {
  for (const { entry } of record) if (entry.what === 'phase-closed' && entry.phase === opening) return entry.said
  return null
}

const total = (of: readonly { said: number; words: number }[], what: 'said' | 'words') =>
  of.reduce((sum, one) => sum + one[what], 0)
