import { expect, test } from 'vitest'
import { forgetHere } from './forget-here.ts'

function place(kept: Record<string, string>) {
  const held = new Map(Object.entries(kept))
  return {
    held,
    getItem: (name: string) => held.get(name) ?? null,
    setItem: (name: string, text: string) => void held.set(name, text),
    removeItem: (name: string) => void held.delete(name),
    key: (at: number) => [...held.keys()][at] ?? null,
    get length() {
      return held.size
    },
  }
}

test('L3 nothing of a deleted board stays on the shelves of this browser, whoever was on it; other boards stay', () => {
  const browser = place({ 'firsthand.b1.p1.seed': '1', 'firsthand.b1.p2.seed': '2', 'firsthand.b2.p1.seed': '3' })
  const tab = place({ 'firsthand.b1.p1.shared': 'true', 'firsthand.join.b1': '{}', 'firsthand.language': 'fr' })
  forgetHere('b1', [browser, tab])
  expect([...browser.held.keys()]).toEqual(['firsthand.b2.p1.seed'])
  expect([...tab.held.keys()]).toEqual(['firsthand.language'])
})
