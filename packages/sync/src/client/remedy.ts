import { closeCodes } from '@firsthand/model'
import type { DocumentState } from './document-state.ts'

/** Why a document's connection goes on no more, or should not. */
export type Ending =
  /** The server has refused with a final close code. */
  | { is: 'refused'; code: number; reason: string }
  /** Changes wait here and the server lets us only read. */
  | { is: 'read-only' }
  /** Away for so long that the server may have forgotten what this document remembers. */
  | { is: 'away' }
  /** The server sent what Yjs can't take in. */
  | { is: 'unreadable' }
  /** A single change is larger than the server takes. */
  | { is: 'too-large' }

export type Remedy =
  /** Take the server's state into a fresh document, under this name. `attempt` counts recoveries that helped nothing so far. */
  { is: 'recover'; name: string; attempt: number } | { is: 'show'; state: Extract<DocumentState, { is: 'refused' }> }

/** Recoveries in a row of which none got anything stored; after that the refusal is shown. */
const MOST_RECOVERIES = 3
const TOO_BIG = 1009

/** What to do about it (SPEC D14). `name` is `<document>.<epoch>`; `unsaved` counts what this connection's own document holds. */
export function remedyFor(
  ending: Ending,
  { name, unsaved, attempts }: { name: string; unsaved: number; attempts: number },
): Remedy {
  const recover = (): Remedy =>
    attempts < MOST_RECOVERIES
      ? { is: 'recover', name, attempt: attempts + 1 }
      : { is: 'show', state: refusalOf(ending) }
  switch (ending.is) {
    case 'away':
      return { is: 'recover', name, attempt: attempts }
    case 'read-only':
    case 'unreadable':
    case 'too-large':
      return recover()
    case 'refused': {
      const current = currentName(ending, name)
      if (current !== null) return { is: 'recover', name: current, attempt: attempts }
      // Asking again changes nothing for who is signed out, and where there is no such document.
      if (ending.code === closeCodes.signedOut || ending.code === closeCodes.notFound)
        return { is: 'show', state: ending }
      // Who may not be here and leaves nothing behind has nothing to recover. What was wrong with a frame is left behind.
      return unsaved === 0 && ending.code !== closeCodes.malformed ? { is: 'show', state: ending } : recover()
    }
  }
}

function refusalOf(ending: Ending): Extract<DocumentState, { is: 'refused' }> {
  switch (ending.is) {
    case 'refused':
      return ending
    case 'read-only':
      return { is: 'refused', code: closeCodes.notAllowed, reason: 'read-only' }
    case 'too-large':
      return { is: 'refused', code: TOO_BIG, reason: 'too-large' }
    case 'away':
    case 'unreadable':
      return { is: 'refused', code: closeCodes.fault, reason: 'unreadable' }
  }
}

/** The name under which the server says that the document goes on: a later epoch, so that this comes to an end. */
function currentName({ code, reason }: { code: number; reason: string }, name: string): string | null {
  const epoch = code === closeCodes.notFound ? /^past-epoch (\d{1,10})$/.exec(reason)?.[1] : undefined
  const dot = name.lastIndexOf('.')
  return Number(epoch) > Number(name.slice(dot + 1)) ? `${name.slice(0, dot)}.${epoch}` : null
}
