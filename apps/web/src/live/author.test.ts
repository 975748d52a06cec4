import { deriveAuthorKey, newId, readSlip } from '@firsthand/model'
import { afterEach, expect, test } from 'vitest'
import { forgetSlip, keptSlips, openAuthor } from './author.ts'
import { openShelf } from './shelf.ts'

afterEach(() => localStorage.clear())

const authorOf = (board: string, person = newId()) =>
  openAuthor(board, openShelf({ board, person }, false, { tab: null, browser: localStorage }))

test('there is no slip before something is said, then one for everything', () => {
  const author = authorOf(newId())
  expect(author.slip()).toBeNull()
  const first = author.next()
  const slip = author.slip()
  const second = author.next()
  expect(author.slip()).toBe(slip)
  expect(second.id).not.toBe(first.id)
  expect(author.keys()).toEqual([first, second])
})

test('N10 the slip gives the same keys on any device', () => {
  const board = newId()
  const author = authorOf(board)
  const keys = [author.next(), author.next(), author.next()]
  const seed = readSlip((author.slip() ?? '').toLowerCase().replaceAll(' ', '-'))
  expect(seed).not.toBeNull()
  if (seed) expect([0, 1, 2].map((n) => deriveAuthorKey(seed, board, n))).toEqual(keys)
})

test('a key that was not used after all is given out again, and only the last one', () => {
  const author = authorOf(newId())
  const first = author.next()
  const second = author.next()
  author.giveBack(first.id)
  expect(author.keys()).toEqual([first, second])
  author.giveBack(second.id)
  expect(author.next()).toEqual(second)
})

test('slips kept in this browser are found by board, until they are forgotten', () => {
  const board = newId()
  const author = authorOf(board)
  author.next()
  authorOf(newId()).next()
  expect(keptSlips(board, 'author', [localStorage])).toEqual([author.slip()])
  author.forget()
  expect(keptSlips(board, 'author', [localStorage])).toEqual([])
})

test('a slip kept in this browser can be forgotten there, and another one stays', () => {
  const board = newId()
  const [mine, other] = [authorOf(board), authorOf(board)]
  mine.next()
  other.next()
  localStorage.setItem(`firsthand.${board}.${newId()}.author`, '{broken')
  forgetSlip(board, mine.slip() ?? '', [localStorage])
  expect(keptSlips(board, 'author', [localStorage])).toEqual([other.slip()])
})

test('N10 somebody whose words are written down here has a slip of their own, which is not among this browser’s', () => {
  const board = newId()
  const shelf = openShelf({ board, person: newId() }, false, { tab: null, browser: localStorage })
  const [own, theirs] = [openAuthor(board, shelf), openAuthor(board, shelf, 'helped')]
  own.next()
  const key = theirs.next()
  const slip = theirs.slip() ?? ''
  expect(slip).not.toBe(own.slip())
  expect(own.keys()).not.toContainEqual(key)
  expect(keptSlips(board, 'author', [localStorage])).toEqual([own.slip()])
  expect(keptSlips(board, 'helped', [localStorage]), 'as long as it was not handed over').toEqual([slip])
  theirs.forget()
  expect(keptSlips(board, 'helped', [localStorage])).toEqual([])
  expect(JSON.stringify({ ...localStorage })).not.toContain(slip)
  theirs.next()
  expect(theirs.slip()).not.toBe(slip)
})

test('words that were not taken after all leave no slip to hand over', () => {
  const board = newId()
  const theirs = openAuthor(
    board,
    openShelf({ board, person: newId() }, false, { tab: null, browser: localStorage }),
    'helped',
  )
  theirs.giveBack(theirs.next().id)
  expect(theirs.slip()).toBeNull()
})
