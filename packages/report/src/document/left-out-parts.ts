import type { Language } from '@firsthand/model'
import type { SessionOutput } from '../output/session-output.ts'
import { reportWords } from '../words/report-words.ts'
import { partBlocks } from './part-blocks.ts'
import { type ReportPart, reportParts } from './report-part.ts'

/** The parts in which this session has something to print, in reading order: those that somebody can leave out. */
export const partsOf = (output: SessionOutput, language: Language): ReportPart[] =>
  reportParts.filter((part) => partBlocks[part](output, { language, timeZone: 'UTC', without: [] }).length > 0)

/** That parts were left out by choice, and which, as one sentence; nothing when all that there is stands in the report (SPEC O16). */
export function leftOutParts(output: SessionOutput, language: Language, without: readonly ReportPart[]): string[] {
  const { leftOut, parts } = reportWords(language)
  const missing = partsOf(output, language).filter((part) => without.includes(part))
  return missing.length === 0 ? [] : [leftOut.byChoice(missing.map((part) => parts[part]))]
}
