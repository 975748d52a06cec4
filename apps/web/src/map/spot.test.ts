import { expect, test } from 'vitest'
import { spotAfter } from './spot.ts'

const marks = [['a', 'b'], [], ['c']]
const at = (moment: number, mark: string | null = null) => ({ moment, mark })

test('left and right go from moment to moment and stop at the ends', () => {
  expect(spotAfter('ArrowRight', at(0), marks, 'across')).toEqual(at(1))
  expect(spotAfter('ArrowLeft', at(1), marks, 'across')).toEqual(at(0))
  expect(spotAfter('ArrowLeft', at(0), marks, 'across')).toBeNull()
  expect(spotAfter('ArrowRight', at(2, 'c'), marks, 'across')).toBeNull()
})

test('down goes into the marks of a moment, up comes back to the moment', () => {
  expect(spotAfter('ArrowDown', at(0), marks, 'across')).toEqual(at(0, 'a'))
  expect(spotAfter('ArrowDown', at(0, 'a'), marks, 'across')).toEqual(at(0, 'b'))
  expect(spotAfter('ArrowDown', at(0, 'b'), marks, 'across')).toBeNull()
  expect(spotAfter('ArrowDown', at(1), marks, 'across')).toBeNull()
  expect(spotAfter('ArrowUp', at(0, 'b'), marks, 'across')).toEqual(at(0, 'a'))
  expect(spotAfter('ArrowUp', at(0, 'a'), marks, 'across')).toEqual(at(0))
  expect(spotAfter('ArrowUp', at(0), marks, 'across')).toBeNull()
})

test('on a narrow screen the journey runs down, and so do the keys', () => {
  expect(spotAfter('ArrowDown', at(0), marks, 'down')).toEqual(at(1))
  expect(spotAfter('ArrowRight', at(0), marks, 'down')).toEqual(at(0, 'a'))
  expect(spotAfter('ArrowLeft', at(0, 'a'), marks, 'down')).toEqual(at(0))
})

test('Home and End go to the ends of the journey; other keys lead nowhere', () => {
  expect(spotAfter('End', at(0, 'b'), marks, 'across')).toEqual(at(2))
  expect(spotAfter('Home', at(2, 'c'), marks, 'down')).toEqual(at(0))
  expect(spotAfter('a', at(0), marks, 'across')).toBeNull()
})
