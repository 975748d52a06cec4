import type { PageBlock } from '@firsthand/model'
import * as Y from 'yjs'
import { pageRoot } from '../page/page-root.ts'
import { blockOf, blocksOf } from '../page/read-page.ts'
import { bringText } from './bring-text.ts'
import { isGoneIn, isKnownTo, itemIn } from './known-to.ts'

type Recovered = { before: Y.Doc; after: Y.Doc; sameHistory: boolean; writes: boolean }

/**
 * Does again in `after` what was done in `before` and never stored: letters, blocks and what was taken out, each beside what it was
 * beside. What finds no place any more, or may not be written, comes back as blocks, to be offered to the person.
 */
export function recoverPage({ before, after, sameHistory, writes }: Recovered): PageBlock[] {
  if (!sameHistory) {
    const there = new Set(blocksOf(after).map((block) => JSON.stringify(block)))
    return blocksOf(before).filter((block) => !there.has(JSON.stringify(block)) && !isBlank(block))
  }
  const left: PageBlock[] = []
  if (!writes) {
    for (const block of childrenOf(pageRoot(before))) if (hasNews(block, after)) giveBack(block, left)
    return left
  }
  after.transact(() => bring(pageRoot(before), pageRoot(after), left), recoverPage)
  return left
}

/** Brings into an element what its twin has and it has not. */
function bring(from: Y.XmlElement, to: Y.XmlElement, left: PageBlock[]): void {
  const [before, after] = [docOf(from), docOf(to)]
  for (const child of childrenOf(to)) {
    // Taken out here, and nobody has written in it since.
    if (isGoneIn(child, before) && !hasNews(child, before)) to.delete(indexOf(to, child), 1)
  }
  let beside: Child | null = null
  for (const child of childrenOf(from)) {
    if (!isKnownTo(after, child)) {
      const isEmpty = child instanceof Y.XmlElement && from === pageRoot(before) && isBlank(blockOf(child))
      if (isEmpty) continue
      const copy = child.clone() as Child
      to.insert(beside === null ? 0 : indexOf(to, beside) + 1, [copy])
      beside = copy
      continue
    }
    const twin = itemIn(after, child)
    if (twin === null) {
      if (hasNews(child, after)) giveBack(child, left)
    } else {
      beside = twin
      if (child instanceof Y.XmlElement && twin instanceof Y.XmlElement) bring(child, twin, left)
      else if (child instanceof Y.XmlText && twin instanceof Y.XmlText) bringText(child, twin)
    }
  }
}

type Child = Y.XmlElement | Y.XmlText

const childrenOf = (element: Y.XmlElement): Child[] =>
  element.toArray().filter((child) => child instanceof Y.XmlElement || child instanceof Y.XmlText)

const indexOf = (element: Y.XmlElement, child: Child): number => element.toArray().indexOf(child)

/** Whether something in it, however deep, is not in the other document. */
function hasNews(type: Child, other: Y.Doc): boolean {
  if (!isKnownTo(other, type)) return true
  for (let item = type._start; item !== null; item = item.right) {
    if (item.deleted) continue
    const last = item.id.clock + item.length - 1
    if (Y.getState(other.store, item.id.client) <= last) return true
    const inner = item.content instanceof Y.ContentType ? item.content.type : null
    if ((inner instanceof Y.XmlElement || inner instanceof Y.XmlText) && hasNews(inner, other)) return true
  }
  return false
}

/** The words of what can't be brought. */
function giveBack(child: Child, left: PageBlock[]): void {
  const block = child instanceof Y.XmlElement ? blockOf(child) : null
  const text = child instanceof Y.XmlText ? textOf(child) : ''
  if (block && !isBlank(block)) left.push(block)
  else if (text !== '') left.push({ is: 'paragraph', runs: [{ text }] })
}

const textOf = (text: Y.XmlText): string =>
  (text.toDelta() as { insert: unknown }[]).map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('')

const isBlank = (block: PageBlock | null): boolean =>
  block === null || ((block.is === 'paragraph' || block.is === 'heading') && block.runs.length === 0)

function docOf(type: Y.XmlElement): Y.Doc {
  if (type.doc === null) throw new Error('not in a document')
  return type.doc
}
