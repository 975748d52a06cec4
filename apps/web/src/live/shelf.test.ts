import { newId } from '@firsthand/model'
import { afterEach, expect, test } from 'vitest'
import { openShelf } from './shelf.ts'

const places = { tab: sessionStorage, browser: localStorage }
const who = () => ({ board: newId(), person: newId() })

afterEach(() => {
  sessionStorage.clear()
  localStorage.clear()
})

test('what is kept is found again, by the same person on the same board only', () => {
  const me = who()
  openShelf(me, false, places).write('draft', { words: 'the clinic ran late' })
  expect(openShelf(me, undefined, places).read('draft')).toEqual({ words: 'the clinic ran late' })
  expect(openShelf({ ...me, person: newId() }, undefined, places).read('draft')).toBeNull()
})

test('on a shared device nothing is kept beyond the tab, and a reload knows that it is shared', () => {
  const me = who()
  openShelf(me, true, places).write('author', { slip: 'X' })
  expect(localStorage.length).toBe(0)
  const reloaded = openShelf(me, undefined, places)
  expect(reloaded.shared).toBe(true)
  expect(reloaded.read('author')).toEqual({ slip: 'X' })
  reloaded.clear()
  expect(sessionStorage.length).toBe(0)
})

/** Cookies as a document shows them: a write sets one, and only name and value can be read. */
function jar() {
  const kept = new Map<string, string>()
  const writes: string[] = []
  return {
    writes,
    get cookie() {
      return [...kept].map(([name, value]) => `${name}=${value}`).join('; ')
    },
    set cookie(text: string) {
      writes.push(text)
      const [pair = '', ...terms] = text.split('; ')
      const [name = '', value = ''] = pair.split('=')
      if (terms.includes('Max-Age=0')) kept.delete(name)
      else kept.set(name, value)
    },
  }
}

test('J12 a second tab on a shared device knows that it is shared, and keeps nothing beyond itself', () => {
  const me = who()
  const cookies = jar()
  openShelf(me, true, { ...places, cookies })
  sessionStorage.clear()
  const second = openShelf(me, undefined, { ...places, cookies })
  expect(second.shared).toBe(true)
  second.write('author', { slip: 'X' })
  expect(localStorage.length).toBe(0)
  second.clear()
  expect(cookies.cookie).toBe('')
  for (const write of cookies.writes) {
    expect(write).toContain(`path=/board/${me.board}/as/${me.person}; SameSite=Strict`)
    expect(write, 'it ends with the browser').not.toMatch(/Expires|Max-Age=[^0]/)
  }
})

test('on a device of one’s own no cookie is written', () => {
  const cookies = jar()
  openShelf(who(), false, { ...places, cookies }).clear()
  expect(cookies.writes).toEqual([])
})

test('clearing forgets one person and leaves the others', () => {
  const me = who()
  const other = who()
  for (const one of [me, other]) openShelf(one, false, places).write('draft', 'words')
  openShelf(me, undefined, places).clear()
  expect(openShelf(me, undefined, places).read('draft')).toBeNull()
  expect(openShelf(other, undefined, places).read('draft')).toBe('words')
})

test('J12 clearing leaves what is named, and what was under way keeps nothing after it', () => {
  const me = who()
  for (const stores of [places, { tab: null, browser: null }]) {
    const shelf = openShelf(me, false, stores)
    for (const name of ['author', 'said/1', 'voted/2', 'paper/2', 'votes/2', 'draft']) shelf.write(name, 'x')
    shelf.clear(['author'])
    shelf.write('paper/2', 'late')
    expect(shelf.names('')).toEqual(['author'])
  }
})

test('names lists what is kept under a beginning', () => {
  const shelf = openShelf(who(), false, places)
  shelf.write('said/b', 1)
  shelf.write('said/a', 2)
  shelf.write('draft', 3)
  expect(shelf.names('said/')).toEqual(['said/a', 'said/b'])
  shelf.remove('said/a')
  expect(shelf.names('said/')).toEqual(['said/b'])
})

test('a browser without storage keeps things until the page is left', () => {
  const shelf = openShelf(who(), false, { tab: null, browser: null })
  shelf.write('draft', 'words')
  expect(shelf.read('draft')).toBe('words')
  expect(shelf.names('dr')).toEqual(['draft'])
})

test('something unreadable in storage is as good as nothing', () => {
  const me = who()
  localStorage.setItem(`firsthand.${me.board}.${me.person}.draft`, '{broken')
  expect(openShelf(me, false, places).read('draft')).toBeNull()
})
