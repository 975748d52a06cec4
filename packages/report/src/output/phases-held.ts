import { type Counts, type Language, type Phase, pickWords } from '@firsthand/model'
import { mayDo } from './record-lines.ts'
import type { SessionOutput } from './session-output.ts'

/** A phase as it was held: from when to when (ISO, to the minute; null while it lasts), who could do what, what was on the board at its end. */
export type PhaseHeld = {
  n: number
  kind: Phase['kind']
  title: string
  opened: string
  closed: string | null
  may: string[]
  said: Counts | null
}

/** The phases of a session in the order in which they were held, one after the other. */
export function phasesHeld(
  { board, record }: Pick<SessionOutput, 'board' | 'record'>,
  language: Language,
): PhaseHeld[] {
  const held: PhaseHeld[] = []
  for (const { n, at, entry } of record) {
    if (entry.what === 'phase-opened') {
      const phase = board.plan.find(({ id }) => id === entry.phase)
      if (!phase) continue
      const title = pickWords(phase.title, language)
      held.push({
        n,
        kind: phase.kind,
        title,
        opened: at,
        closed: null,
        may: mayDo(board, phase.id, language),
        said: null,
      })
    }
    const last = held.at(-1)
    if (entry.what === 'phase-closed' && last) {
      last.closed = at
      last.said = entry.said
    }
  }
  return held
}
