import { type BoardFacts, type Language, leastTold } from '@firsthand/model'
import { reportWords } from '../words/report-words.ts'
import type { SessionOutput } from './session-output.ts'
import { times } from './times.ts'

/** What everybody has to know before they read anything of a board: that it is a rehearsal, that it was imported (SPEC O10). */
export const boardMarks = (board: Pick<BoardFacts, 'rehearsal' | 'imported'>, language: Language): string[] => [
  ...(board.rehearsal ? [reportWords(language).rehearsal] : []),
  ...importMark(board, language),
]

/** The same, and that some of what was said is not here (SPEC O12), for files that have no other place to say so. */
export const fileMarks = (output: Pick<SessionOutput, 'board' | 'onlyRoom'>, language: Language): string[] => [
  ...boardMarks(output.board, language),
  ...stayInRoom(output, language),
]

/** The one that stands wherever the session record does. */
export const importMark = ({ imported }: Pick<BoardFacts, 'imported'>, language: Language): string[] =>
  imported ? [reportWords(language).imported(times(language, 'UTC').day(imported.at), imported.fingerprint)] : []

/** How many contributions their authors keep in the room, as far as it may be told. */
export const stayInRoom = ({ onlyRoom }: Pick<SessionOutput, 'onlyRoom'>, language: Language): string[] =>
  onlyRoom === undefined ? [] : [reportWords(language).onlyRoom(onlyRoom, leastTold)]
