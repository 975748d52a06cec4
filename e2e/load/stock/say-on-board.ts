import { type Actor, type Command, decide, newId } from '@firsthand/model'
import { type BoardInMaking, standIns } from './make-boards.ts'

const sentences = [
  'It took longer than I had been told, and nobody said why.',
  'Somebody asked my name and used it.',
  'I did not understand the letter, so I called, and nobody picked up.',
  'We see the full room, and there is nothing that we can do about it.',
]

/** Somebody says so many things on a board. Each is decided by the model on the board as it stands, since none depends on another. */
export function sayOnBoard(board: BoardInMaking, actor: Actor, contributions: number): string[] {
  const ids = Array.from({ length: contributions }, () => newId())
  const { touchpoints } = board.board.journey
  const changes = ids.flatMap((contribution, n) => {
    const command: Command = {
      do: 'contribution.add',
      contribution,
      secretHash: '_'.repeat(43),
      spoken: {
        about: 'experience',
        touchpoint: touchpoints[n % touchpoints.length]?.id ?? null,
        emotions: [{ deck: 'forgotten' }],
        valence: -1,
        words: sentences[n % sentences.length] ?? '',
      },
    }
    const decision = decide(board.board, actor, command, { now: new Date(), keys: standIns })
    if (!decision.ok) throw new Error(`${command.do}: ${decision.refusal.id}`)
    return decision.changes
  })
  board.take(changes)
  return ids
}
