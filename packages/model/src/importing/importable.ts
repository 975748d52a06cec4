import type { Action } from '../action/action.ts'
import type { Ballot, Dots } from '../ballot/ballot.ts'
import type { BoardFacts } from '../board/board-facts.ts'
import type { Contribution } from '../contribution/contribution.ts'
import type { Tally } from '../moderation/tally.ts'
import type { RecordEntry } from '../record/record-entry.ts'
import type { Answered, OpenWord, Reflection } from '../reflection/reflection.ts'
import type { Insight, Theme } from '../theme/theme.ts'
import type { Touchpoint } from '../touchpoint/touchpoint.ts'
import type { PageVersion } from '../writing/page-version.ts'
import type { BringBack } from './bring-back.ts'

/** A session as its file tells it, each part parsed by its schema; what they say together is looked at by `whereWrong`. */
export type Importable = {
  board: Omit<BoardFacts, 'kind' | 'schema'>
  touchpoints: Touchpoint[]
  contributions: Pick<Contribution, 'id' | 'voice' | 'name' | 'contentNote' | 'kept'>[]
  moves?: Tally['voices'] | undefined
  themes?: Omit<Theme, 'kind'>[] | undefined
  insights?: Omit<Insight, 'kind'>[] | undefined
  actions?: Omit<Action, 'kind'>[] | undefined
  votes?: ImportedVote[] | undefined
  reflections?: ImportedReflection[] | undefined
  pages?: { agreement?: Pick<PageVersion, 'n' | 'blocks' | 'hash'>[] | undefined } | undefined
  record: RecordEntry[]
  fingerprint: string
  bringBack: BringBack
}

/** A reflection as a file has it: counted, with the words that may leave the room. */
export type ImportedReflection = Pick<Reflection, 'id' | 'statements'> & {
  counted: Record<string, Answered>
  words: OpenWord[]
}

/** A vote as a file has it: counted, and over. */
export type ImportedVote = Pick<Ballot, 'id' | 'question' | 'dots' | 'options'> & {
  counted: Record<string, { voted: number | null; dots: Dots }>
}

/** The most contributions that a file may bring back. */
export const importLimit = 5000
