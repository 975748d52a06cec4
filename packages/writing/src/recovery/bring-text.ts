import * as Y from 'yjs'

/** Letters that were made one after the other by one client. */
type Letters = { client: number; clock: number; length: number; text: string | null }

/** Brings into a text what its twin in another document has and it has not, and takes out what was taken out there. */
export function bringText(from: Y.XmlText, to: Y.XmlText): void {
  const store = to.doc?.store
  if (!store) return
  for (const { client, clock, length, text } of lettersOf(from)) {
    if (text === null) for (let at = clock; at < clock + length; at++) remove(to, client, at)
  }
  let left: { client: number; clock: number } | null = null
  let brought = 0
  for (const { client, clock, length, text } of lettersOf(from)) {
    const known = Math.max(0, Math.min(length, Y.getState(store, client) - clock))
    if (known > 0) {
      left = { client, clock: clock + known - 1 }
      brought = 0
    }
    const fresh = text?.slice(known) ?? ''
    if (fresh === '') continue
    to.insert((left === null ? 0 : placeAfter(to, left)) + brought, fresh)
    brought += fresh.length
  }
}

function lettersOf(text: Y.XmlText): Letters[] {
  const letters: Letters[] = []
  for (let item = text._start; item !== null; item = item.right) {
    const { client, clock } = item.id
    const said = !item.deleted && item.content instanceof Y.ContentString ? item.content.str : null
    if (item.deleted || said !== null) letters.push({ client, clock, length: item.length, text: said })
  }
  return letters
}

/** The index after a letter, also where that letter is taken out. */
function placeAfter(text: Y.XmlText, { client, clock }: { client: number; clock: number }): number {
  let index = 0
  for (let item = text._start; item !== null; item = item.right) {
    const counts = item.countable && !item.deleted
    if (item.id.client === client && item.id.clock <= clock && clock < item.id.clock + item.length)
      return index + (counts ? clock - item.id.clock + 1 : 0)
    if (counts) index += item.length
  }
  return index
}

/** Takes out a letter, if it is there. */
function remove(text: Y.XmlText, client: number, clock: number): void {
  let index = 0
  for (let item = text._start; item !== null; item = item.right) {
    const counts = item.countable && !item.deleted
    if (counts && item.id.client === client && item.id.clock <= clock && clock < item.id.clock + item.length) {
      text.delete(index + clock - item.id.clock, 1)
      return
    }
    if (counts) index += item.length
  }
}
