import * as Y from 'yjs'
import { EVIL } from './forger.ts'
import { ANCHOR, type Intentions, recordsOf, wordsOf } from './person.ts'

const isWhole = (doc: Y.Doc) => doc.store.pendingStructs === null && doc.store.pendingDs === null
const contentOf = (doc: Y.Doc) => canonical({ records: recordsOf(doc).toJSON(), words: wordsOf(doc).toDelta() })
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  )
const clocksOf = (doc: Y.Doc) => canonical(Object.fromEntries(Y.decodeStateVector(Y.encodeStateVector(doc))))
const deletionsOf = (doc: Y.Doc) => Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc)).join()

/** In what a document is not the same as the stored one; null when in nothing. */
export function differs(doc: Y.Doc, stored: Y.Doc): string | null {
  if (!isWhole(doc)) return 'something in it waits for what does not exist'
  const [mine, theirs] = [contentOf(doc), contentOf(stored)]
  if (mine !== theirs) return `it holds ${around(mine, theirs)}, stored is ${around(theirs, mine)}`
  if (clocksOf(doc) !== clocksOf(stored)) return `its clocks are ${clocksOf(doc)}, stored are ${clocksOf(stored)}`
  if (deletionsOf(doc) !== deletionsOf(stored)) return 'its deletions are others than those stored'
  return null
}

/** What is wrong with the stored document by itself; null when nothing. */
export function wrongWith(stored: Y.Doc, hadAnchor: boolean): string | null {
  if (!isWhole(stored)) return 'something in the stored document waits for what does not exist'
  const content = contentOf(stored)
  if (content.includes(EVIL)) return `something evil is stored: ${around(content, content.replaceAll(EVIL, ''))}`
  if (hadAnchor && !recordsOf(stored).has(ANCHOR)) return 'what nobody may delete is gone'
  return null
}

/** A record that somebody made, that nobody took away, and that is nowhere; null when there is none. */
export function lost(stored: Y.Doc, { made, gone }: Intentions, keptBy: (name: string) => ReadonlySet<string> | null) {
  const records = recordsOf(stored)
  for (const [id, name] of made) {
    const kept = keptBy(name)
    if (kept !== null && !gone.has(id) && !records.has(id) && !kept.has(id)) return `${id} is nowhere`
  }
  return null
}

/** The place in which two texts differ. */
function around(one: string, other: string): string {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return `…${one.slice(Math.max(0, at - 60), at + 100)}…`
}
