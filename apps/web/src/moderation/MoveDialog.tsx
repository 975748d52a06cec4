import type { MoveProps } from './DecideDialog.tsx'
import { HideDialog } from './HideDialog.tsx'
import { NoteDialog } from './NoteDialog.tsx'
import { RedactDialog } from './RedactDialog.tsx'
import { ReturnDialog } from './ReturnDialog.tsx'

/** A facilitator's moves that ask for something first. */
export type Move = 'redact' | 'return' | 'hide' | 'note'

const DIALOGS = { redact: RedactDialog, return: ReturnDialog, hide: HideDialog, note: NoteDialog }

/** The dialog of a move. */
export function MoveDialog({ move, ...rest }: MoveProps & { move: Move }) {
  const Shown = DIALOGS[move]
  return <Shown {...rest} />
}
