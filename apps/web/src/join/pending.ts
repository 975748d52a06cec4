import { newId } from '@firsthand/model'
import { fragmentOf } from '../pages/fragment.ts'

/**
 * A joining that has begun: the link's secret, and the person and retry key with which a lost answer is asked for again.
 * Kept in the tab, so that a reload does not lose the link after it was cleared from the address bar.
 */
export type Pending = {
  secret: string
  /** The fingerprint of the group's keys, as the link gave it; null for a link without one. */
  key: string | null
  person: string
  retry: string
}

const name = (board: string) => `firsthand.join.${board}`

/**
 * Takes the secret out of the address (and clears it there, so that it is not seen, or shared with a picture of the screen), or finds the
 * joining that this tab had begun. Null when there is neither. Browsers keep the whole address among what was opened all the same: on a
 * shared device people are told how to leave nothing there (SPEC J12).
 */
export function takePending(board: string): Pending | null {
  const [secret = '', key = ''] = fragmentOf(location).split('.')
  const begun = read(board)
  if (secret === '') return begun
  history.replaceState(history.state, '', location.pathname + location.search)
  const { person, retry } = begun?.secret === secret ? begun : { person: newId(), retry: newId() }
  const pending: Pending = { secret, key: key || null, person, retry }
  try {
    sessionStorage.setItem(name(board), JSON.stringify(pending))
  } catch {
    // Without storage a reload asks for the link again.
  }
  return pending
}

/** The joining is done (or given up): the secret is forgotten. */
export function dropPending(board: string) {
  try {
    sessionStorage.removeItem(name(board))
  } catch {
    // There was nothing to forget.
  }
}

function read(board: string): Pending | null {
  try {
    return JSON.parse(sessionStorage.getItem(name(board)) ?? 'null') as Pending | null
  } catch {
    return null
  }
}
