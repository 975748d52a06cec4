import type { BoardFacts, Language } from '@firsthand/model'
import { reportWords } from '../words/report-words.ts'
import { times } from './times.ts'

type Marked = Pick<BoardFacts, 'rehearsal' | 'imported'>

/**
 * What everybody has to know before they read anything of a board, as sentences: that it is a rehearsal, that it was imported and nobody
 * witnessed its order (SPEC O10). None for most boards.
 */
export const fileMarks = (board: Marked, language: Language): string[] => [
  ...(board.rehearsal ? [reportWords(language).rehearsal] : []),
  ...importMark(board, language),
]

/** The one that stands wherever the session record does. */
export const importMark = ({ imported }: Pick<Marked, 'imported'>, language: Language): string[] =>
  imported ? [reportWords(language).imported(times(language, 'UTC').day(imported.at), imported.fingerprint)] : []
