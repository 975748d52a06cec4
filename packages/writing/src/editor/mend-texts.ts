import type { BindingV2 } from '@lexical/yjs'
import * as Y from 'yjs'
import { textual } from '../page/page-root.ts'

/**
 * Puts an empty text into every element for text that was made here since a clock. Lexical makes it with the first letter, and two
 * who write their first letter at the same moment would make two texts, which each then joins by writing one into the other twice.
 */
export function giveTexts(doc: Y.Doc, since: number): void {
  const structs = doc.store.clients.get(doc.clientID) ?? []
  for (let at = structs.length - 1; at >= 0; at--) {
    const struct = structs[at]
    if (!struct || struct.id.clock < since) break
    const type =
      struct instanceof Y.Item && !struct.deleted && struct.content instanceof Y.ContentType
        ? struct.content.type
        : null
    if (type instanceof Y.XmlElement && textual.includes(type.nodeName) && type.length === 0)
      type.insert(0, [new Y.XmlText()])
  }
}

/**
 * Puts right what was cut through the middle of a sign. Lexical writes down what differs between two texts in units of 16 bits: an
 * emoji in the place of another that begins with the same unit came out as two signs that can't be read.
 */
export function mendSigns(transaction: Y.Transaction, binding: BindingV2): void {
  for (const type of transaction.changed.keys()) {
    if (!(type instanceof Y.XmlText)) continue
    const written = textOf(type)
    if (written.isWellFormed() && !written.includes('\ufffd')) continue
    const meant = (binding.mapping.get(type) ?? []).map((node) => node.__text).join('')
    if (written === meant || !meant.isWellFormed()) continue
    let start = 0
    while (start < meant.length && written[start] === meant[start]) start++
    if (isInside(meant, start)) start--
    let end = 0
    const most = Math.min(meant.length, written.length) - start
    while (end < most && written[written.length - end - 1] === meant[meant.length - end - 1]) end++
    if (isInside(meant, meant.length - end)) end--
    type.insert(start, meant.slice(start, meant.length - end))
    type.delete(start + meant.length - end - start, written.length - end - start)
  }
}

const textOf = (text: Y.XmlText): string =>
  (text.toDelta() as { insert: unknown }[]).map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('')

/** Whether a place is between the two units of a sign. */
function isInside(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff
}
