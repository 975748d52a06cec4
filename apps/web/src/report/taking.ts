import type { Complaint } from '../live/answer.ts'

/** What became of the file that was asked for last. */
export type Taking =
  | { is: 'nothing' }
  | { is: 'making'; name: string }
  | { is: 'done'; name: string }
  | { is: 'refused'; why: Complaint }
