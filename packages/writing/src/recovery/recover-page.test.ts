import type { PageBlock } from '@firsthand/model'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { firstPage } from '../page/first-page.ts'
import { pageRoot } from '../page/page-root.ts'
import { blocksOf } from '../page/read-page.ts'
import { recoverPage } from './recover-page.ts'

/** A page of three lines as the server has it, as somebody has it who was cut off, and as others go on with it. */
function pages() {
  const stored = new Y.Doc()
  Y.applyUpdate(stored, firstPage().update)
  const root = pageRoot(stored)
  for (const line of ['one', 'two', 'three']) {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(line)])
    root.push([paragraph])
  }
  root.delete(0, 1)
  const copy = () => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(stored))
    return doc
  }
  return { before: copy(), after: copy() }
}
const line = (doc: Y.Doc, at: number) => pageRoot(doc).get(at) as Y.XmlElement
const text = (doc: Y.Doc, at: number) => line(doc, at).get(0) as Y.XmlText
const add = (doc: Y.Doc, at: number, words: string) => {
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(words)])
  pageRoot(doc).insert(at, [paragraph])
}
const lines = (blocks: PageBlock[]) =>
  blocks.map((block) => ('runs' in block ? block.runs.map((run) => run.text).join('') : block.is))
const recover = (before: Y.Doc, after: Y.Doc, more: { sameHistory?: boolean; writes?: boolean } = {}) =>
  lines(recoverPage({ before, after, sameHistory: true, writes: true, ...more }))

test('W8 what was written while cut off is done again beside what others wrote, and nothing of theirs is lost', () => {
  const { before, after } = pages()
  text(before, 0).insert(3, ' mine')
  text(before, 1).delete(0, 2)
  add(before, 2, 'a line of mine')
  pageRoot(before).delete(3, 1)
  text(after, 0).insert(0, 'theirs ')
  add(after, 0, 'a line of theirs')
  expect(recover(before, after)).toEqual([])
  expect(lines(blocksOf(after))).toEqual(['a line of theirs', 'theirs one mine', 'o', 'a line of mine'])
})

test('W8 what was stored after all is not written twice', () => {
  const { before, after } = pages()
  text(before, 0).insert(3, ' half')
  Y.applyUpdate(after, Y.encodeStateAsUpdate(before))
  text(before, 0).insert(8, ' whole')
  expect(recover(before, after)).toEqual([])
  expect(lines(blocksOf(after))).toEqual(['one half whole', 'two', 'three'])
  expect(recover(before, after)).toEqual([])
})

test('W8 what others took out comes back to its author when they had changed it, and is not put back', () => {
  const { before, after } = pages()
  text(before, 1).insert(3, ' and more')
  pageRoot(after).delete(1, 1)
  expect(recover(before, after)).toEqual(['two and more'])
  expect(lines(blocksOf(after))).toEqual(['one', 'three'])
})

test('W8 what may not be written any more comes back, and only what was new', () => {
  const { before, after } = pages()
  text(before, 2).insert(5, '!')
  add(before, 1, 'mine')
  expect(recover(before, after, { writes: false })).toEqual(['mine', 'three!'])
  expect(lines(blocksOf(after))).toEqual(['one', 'two', 'three'])
})

test('W8 a page that began anew gives back what is not in it', () => {
  const { before } = pages()
  const after = new Y.Doc()
  add(after, 0, 'two')
  expect(recover(before, after, { sameHistory: false })).toEqual(['one', 'three'])
})

test('W8 what others wrote in a line that was taken out here stays', () => {
  const { before, after } = pages()
  pageRoot(before).delete(1, 1)
  text(after, 1).insert(3, ' stays')
  expect(recover(before, after)).toEqual([])
  expect(lines(blocksOf(after))).toEqual(['one', 'two stays', 'three'])
})
