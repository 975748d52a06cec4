import { type Language, livedFirst, pickWords, type Tally } from '@firsthand/model'
import { reportWords } from '../words/report-words.ts'
import type { SessionOutput } from './session-output.ts'

type Moves = Tally['voices'][string]

/**
 * What facilitators did with what was said, as sentences: per voice group and reason, running totals that nobody's taking back changes.
 * Empty when the output says nothing of it (files of an older version).
 */
export function movesMade({ board, moves }: Pick<SessionOutput, 'board' | 'moves'>, language: Language): string[] {
  if (!moves) return []
  const says = reportWords(language).moves
  const made = livedFirst(board.voices).flatMap(({ id, label }) => {
    const parts = moves[id] ? inWords(moves[id], language) : []
    return parts.length > 0 ? [says.group(pickWords(label, language), parts.join(', '))] : []
  })
  return made.length > 0 ? [says.intro, ...made] : [says.none]
}

function inWords({ held, returned, letGo, noted, redacted, hidden }: Moves, language: Language): string[] {
  const { moves: says, hideReasons, redactionReasons } = reportWords(language)
  const reasons = <Reason extends string>(counts: Record<Reason, number>, names: Record<Reason, string>) => {
    const some = (Object.entries(counts) as [Reason, number][]).filter(([, count]) => count > 0)
    const total = some.reduce((sum, [, count]) => sum + count, 0)
    return { total, inWords: some.map(([reason, count]) => says.reason(count, names[reason])).join(', ') }
  }
  const hid = reasons(hidden, hideReasons)
  const cut = reasons(redacted, redactionReasons)
  return [
    ...(held > 0 ? [says.held(held)] : []),
    ...(returned > 0 ? [says.returned(returned)] : []),
    ...(hid.total > 0 ? [says.hidden(hid.total, hid.inWords)] : []),
    ...(cut.total > 0 ? [says.redacted(cut.total, cut.inWords)] : []),
    ...(noted > 0 ? [says.noted(noted)] : []),
    ...(letGo > 0 ? [says.letGo(letGo)] : []),
  ]
}
