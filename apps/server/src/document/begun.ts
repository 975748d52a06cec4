import { pageOf } from '@firsthand/model'
import { parseRoomName, type StoredDocument } from '@firsthand/sync/server'
import { firstPage } from '@firsthand/writing/page'

const first = firstPage()

/**
 * A stored document as it is served: a page begins with its first paragraph, which nobody writes. It is the same bytes every time
 * and lies below everything that is stored, so that no page is ever without it or has it twice (SPEC W4).
 */
export function begun(name: string, stored: StoredDocument | null): StoredDocument | null {
  if (stored?.snapshot || pageOf(parseRoomName(name)?.document ?? '') === null) return stored
  return { updates: [], upto: 0, claims: [], ...stored, snapshot: first }
}
