import { z } from 'zod'

/**
 * The parts of a report that people choose from, in reading order. What a report is of, what has to be known before it is read, and what is
 * not in it (also by this choice) always stay.
 */
export const reportParts = [
  'lead',
  'summary',
  'agreement',
  'story',
  'map',
  'said',
  'heard',
  'themes',
  'votes',
  'actions',
  'unmet',
  'stalemates',
  'reflections',
  'voices',
  'moves',
  'record',
  'how',
] as const
export type ReportPart = (typeof reportParts)[number]

/** The parts to leave out, as an address has them: names with commas between them, in any order. */
export const withoutSchema = z
  .string()
  .max(300)
  .transform((text) => text.split(',').filter((name) => name !== ''))
  .pipe(z.array(z.enum(reportParts)))
