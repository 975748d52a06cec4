import type { Board } from '../board/board.ts'
import type { Contribution } from '../contribution/contribution.ts'
import type { Counts } from '../record/record-entry.ts'

/** How many contributions of each voice group meet a condition; every group is named, with 0 too. */
export function countByVoice(board: Board, meets: (contribution: Contribution) => boolean): Counts {
  const counts: Counts = Object.fromEntries(board.board.voices.map((voice) => [voice.id, 0]))
  for (const contribution of board.contributions.values()) {
    if (meets(contribution)) counts[contribution.voice] = (counts[contribution.voice] ?? 0) + 1
  }
  return counts
}

/** How many people of each voice group are in the room. */
export function countHere(board: Board): Counts {
  const counts: Counts = Object.fromEntries(board.board.voices.map((voice) => [voice.id, 0]))
  for (const { part, standing } of board.people.values()) {
    if (part.role === 'participant' && standing.at === 'room') counts[part.voice] = (counts[part.voice] ?? 0) + 1
  }
  return counts
}

/** Fewer people than that are not counted in what is kept or taken home: a count of one or two points at somebody (SPEC O9). */
export const leastTold = 5

/**
 * How many people of each voice group have been in the room at some time: the joins that the record tells. A group of one to four
 * is left out.
 */
export function countJoined(board: Board): Counts {
  const counts: Counts = Object.fromEntries(board.board.voices.map((voice) => [voice.id, 0]))
  for (const { part, standing } of board.people.values()) {
    if (part.role === 'participant' && standing.at !== 'door') counts[part.voice] = (counts[part.voice] ?? 0) + 1
  }
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count === 0 || count >= leastTold))
}
