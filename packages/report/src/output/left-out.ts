import type { Counts, Language } from '@firsthand/model'
import { reportWords } from '../words/report-words.ts'
import { stayInRoom } from './file-marks.ts'
import { countsInWords } from './record-lines.ts'
import type { SessionOutput } from './session-output.ts'

/**
 * What is not in an output, counted: kept in the room by its authors; sent back, taken off the board, let go, per voice group, as the record had it when the last phase closed.
 * Sentences to print; what did not happen is not mentioned.
 */
export function leftOut(output: Pick<SessionOutput, 'board' | 'record' | 'onlyRoom'>, language: Language): string[] {
  const says = reportWords(language).leftOut
  const closed = output.record.flatMap(({ entry }) => (entry.what === 'phase-closed' ? [entry] : [])).at(-1)
  const room = stayInRoom(output, language)
  if (!closed) return [...room, output.board.imported ? says.before : says.notYet]
  const any = (counts: Counts) => Object.values(counts).some((count) => count > 0)
  const { returned, hidden, letGo, redacted } = closed.moderated
  const inWords = (counts: Counts) => countsInWords(counts, output, language)
  const missing = [
    ...(any(returned) ? [says.returned(inWords(returned))] : []),
    ...(any(hidden) ? [says.hidden(inWords(hidden))] : []),
    ...(any(letGo) ? [says.letGo(inWords(letGo))] : []),
  ]
  return [
    ...room,
    ...(missing.length > 0 ? [says.intro, ...missing] : [says.none]),
    ...(any(redacted) ? [says.redacted(inWords(redacted))] : []),
  ]
}
