/**
 * The order in which one person reads: shuffled, and another for each reader, so that nobody can say "the third one".
 * The same for as long as the person reads: what comes later is mixed in without moving what was read.
 */
export function readingOrder<Item extends { id: string }>(items: readonly Item[], reader: string): Item[] {
  return items
    .map((item) => ({ item, place: mix(`${reader} ${item.id}`) }))
    .sort((a, b) => a.place - b.place || (a.item.id < b.item.id ? -1 : 1))
    .map(({ item }) => item)
}

/** FNV-1a, 32 bit, with a last stir: good enough to shuffle cards, not a secret. http://www.isthe.com/chongo/tech/comp/fnv/ */
function mix(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) >>> 0
}
