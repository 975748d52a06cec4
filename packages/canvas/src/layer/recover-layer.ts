import * as Y from 'yjs'

import { recordsOf } from './records-of.ts'
import { joinRecord, type Register, registers, sameJson } from './registers.ts'

/** One change of a record that was made here and is not in the document: its registers as they were here, or its removal. */
export type UnsavedChange = { id: string; parts: Partial<Record<Register, unknown>> | null }

/**
 * What `before` holds that `after` does not, record by record (SPEC D30). `before` is the document as it was here, `after` what
 * the server has. Found by letting Yjs bring both together in a third document: nothing of `before` gets into `after`.
 */
export function unsavedChanges(before: Y.Doc, after: Y.Doc): UnsavedChange[] {
  const both = new Y.Doc()
  Y.applyUpdate(both, Y.encodeStateAsUpdate(after))
  Y.applyUpdate(both, Y.encodeStateAsUpdate(before, Y.encodeStateVector(after)))
  const [wished, stored] = [recordsOf(both), recordsOf(after)]
  const changes: UnsavedChange[] = []
  for (const id of new Set([...wished.keys(), ...stored.keys()])) {
    const [mine, theirs] = [wished.get(id), stored.get(id)]
    if (!(mine instanceof Y.Map)) {
      if (theirs instanceof Y.Map) changes.push({ id, parts: null })
      continue
    }
    const changed = registers.filter(
      (register) => !sameJson(mine.get(register), theirs instanceof Y.Map ? theirs.get(register) : undefined),
    )
    const parts = Object.fromEntries(changed.map((register) => [register, mine.get(register)]))
    if (changed.length > 0) changes.push({ id, parts })
  }
  both.destroy()
  return changes
}

/** Does changes again in another document. What was changed here and has been deleted by somebody else stays deleted; those are returned. */
export function reapply(changes: readonly UnsavedChange[], doc: Y.Doc): UnsavedChange[] {
  const records = recordsOf(doc)
  const left: UnsavedChange[] = []
  doc.transact(() => {
    for (const change of changes) {
      const { id, parts } = change
      const entry = records.get(id)
      if (parts === null) records.delete(id)
      else if (entry instanceof Y.Map) for (const [register, value] of Object.entries(parts)) entry.set(register, value)
      else if (parts.rest !== undefined) records.set(id, new Y.Map(Object.entries(parts)))
      else left.push(change)
    }
  })
  return left
}

/** The words in changes that could not be saved, so that a person can have them back. */
export function wordsIn(changes: readonly UnsavedChange[]): string[] {
  return changes.flatMap(({ id, parts }) => {
    const { props } = joinRecord(id, { text: parts?.text }, '') as {
      props: { richText?: unknown; text?: unknown; name?: unknown }
    }
    const words =
      typeof props.name === 'string'
        ? props.name
        : typeof props.text === 'string'
          ? props.text
          : plainText(props.richText)
    return words.trim() === '' ? [] : [words.trim()]
  })
}

function plainText(node: unknown): string {
  if (typeof node !== 'object' || node === null) return ''
  const { text, content, type } = node as { text?: unknown; content?: unknown; type?: unknown }
  if (typeof text === 'string') return text
  const inner = Array.isArray(content) ? content.map(plainText).join('') : ''
  return type === 'paragraph' ? `${inner}\n` : inner
}
