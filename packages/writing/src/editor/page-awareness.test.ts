import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { pageAwareness } from './page-awareness.ts'

test('W14 a caret at the end of a line stays behind its own last letter when somebody else writes there', () => {
  const doc = new Y.Doc()
  const text = doc.getText('line')
  text.insert(0, 'Nobo')
  const facade = pageAwareness(null, () => '', false, doc)
  const at = (index: number) => Y.createRelativePositionFromTypeIndex(text, index)
  const puts = (anchor: number, focus: number) => {
    const own = facade.getLocalState()
    if (own) facade.setLocalState({ ...own, anchorPos: at(anchor), focusPos: at(focus) })
  }
  const stands = () => {
    const position = facade.getLocalState()?.focusPos
    return position && Y.createAbsolutePositionFromRelativePosition(position, doc)?.index
  }
  puts(4, 4)
  text.insert(4, 'Phones')
  expect(stands()).toBe(4)
  text.insert(4, 'dy')
  puts(6, 6)
  text.insert(6, '!')
  expect([text.toString(), stands()]).toEqual(['Nobody!Phones', 6])
  puts(0, 6)
  text.insert(0, '> ')
  expect(stands(), 'what is chosen moves with its words').toBe(8)
})
