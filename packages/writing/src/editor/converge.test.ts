import { $getRoot } from 'lexical'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { firstPage } from '../page/first-page.ts'
import { blocksOf } from '../page/read-page.ts'
import { headlessPage } from '../testing/headless-page.ts'
import { writeByDice } from '../testing/random-writer.ts'
import { shownBlocks } from '../testing/shown-blocks.ts'

test('W3 five writers at once, drawn by dice, come to the same page, which late comers and readers without an editor see too', () => {
  for (let seed = 1; seed <= 5; seed++) {
    let state = seed
    const dice = (below: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return Math.floor((state / 2 ** 32) * below)
    }
    const docs = Array.from({ length: 5 }, (_, n) => {
      const doc = new Y.Doc()
      doc.clientID = 100 + n
      Y.applyUpdate(doc, firstPage().update)
      return doc
    })
    const pages = docs.map((doc) => headlessPage(doc))
    for (let n = 0; n < 200; n++) {
      const who = dice(5)
      const page = pages[who]
      if (!page) continue
      writeByDice(page.editor, dice)
      if (dice(3) === 0) {
        const from = docs[dice(5)] as Y.Doc
        const to = docs[dice(5)] as Y.Doc
        Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)))
      }
    }
    for (let round = 0; round < 3; round++)
      for (const a of docs) for (const b of docs) Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)))
    const said = docs.map(blocksOf)
    for (const blocks of said) expect(blocks, `seed ${seed}`).toEqual(said[0])
    for (const { editor } of pages) expect(shownBlocks(editor), `seed ${seed}`).toEqual(said[0])
    const late = headlessPage(docs[0] as Y.Doc, false)
    expect(shownBlocks(late.editor), `seed ${seed}`).toEqual(said[0])
  }
})

test('W3 the first letters of two people on one new line stand there once each', () => {
  const docs = [new Y.Doc(), new Y.Doc()] as const
  for (const doc of docs) Y.applyUpdate(doc, firstPage().update)
  const pages = docs.map((doc) => headlessPage(doc))
  /** Both send before either has heard the other. */
  const share = () => {
    const said = docs.map((doc, at) => Y.encodeStateAsUpdate(doc, Y.encodeStateVector(docs[at === 0 ? 1 : 0])))
    for (const [at, doc] of docs.entries()) Y.applyUpdate(doc, said[at === 0 ? 1 : 0] ?? new Uint8Array())
  }
  pages[0]?.editor.update(() => $getRoot().selectEnd().insertParagraph(), { discrete: true })
  share()
  for (const [at, words] of ['one ', 'two '].entries()) pages[at]?.type(words)
  for (let n = 0; n < 3; n++) share()
  for (const { editor } of pages) {
    const [, line] = shownBlocks(editor)
    const text = line && 'runs' in line ? line.runs.map((run) => run.text).join('') : ''
    expect(text.split(' ').toSorted()).toEqual(['', 'one', 'two'])
  }
})

test('W3 an emoji in the place of another that begins the same stays one that can be read', () => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, firstPage().update)
  const { editor, type } = headlessPage(doc)
  type('a🌿b')
  editor.update(
    () => {
      const selection = $getRoot().selectEnd()
      selection.anchor.offset = 1
      selection.focus.offset = 3
      selection.insertText('🌸')
    },
    { discrete: true },
  )
  expect(blocksOf(doc)).toEqual([{ is: 'paragraph', runs: [{ text: 'a🌸b' }] }])
})
