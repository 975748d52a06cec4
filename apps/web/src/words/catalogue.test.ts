import { expect, test } from 'vitest'

type Room = { [key: string]: string | Room }
const files = import.meta.glob<{ default: Room }>('./*/*.ts', { eager: true })
const rooms = (language: string) =>
  Object.entries(files).flatMap(([path, file]) => {
    const [, spoken, room] = path.match(/^\.\/(\w+)\/([\w-]+)\.ts$/) ?? []
    return spoken === language && room ? [{ room, texts: flat(file.default) }] : []
  })

function flat(room: Room, before = ''): Map<string, string> {
  const texts = new Map<string, string>()
  for (const [key, text] of Object.entries(room)) {
    if (typeof text === 'string') texts.set(before + key, text)
    else for (const [inner, deep] of flat(text, `${before}${key}.`)) texts.set(inner, deep)
  }
  return texts
}
const placeholders = (text: string) => (text.match(/\{\{\w+\}\}|<\/?\w+>/g) ?? []).sort()

test('every room is there in English and in French', () => {
  expect(rooms('fr').map(({ room }) => room)).toEqual(rooms('en').map(({ room }) => room))
  expect(rooms('en').length).toBeGreaterThan(5)
})

test.each(rooms('en').map(({ room }) => room))(
  '%s says the same things in both languages, with the same blanks',
  (name) => {
    const en = rooms('en').find(({ room }) => room === name)?.texts ?? new Map<string, string>()
    const fr = rooms('fr').find(({ room }) => room === name)?.texts ?? new Map<string, string>()
    expect([...fr.keys()].sort()).toEqual([...en.keys()].sort())
    for (const [key, text] of en) {
      expect(text.trim(), key).not.toBe('')
      expect(fr.get(key)?.trim(), key).not.toBe('')
      expect(placeholders(fr.get(key) ?? ''), key).toEqual(placeholders(text))
    }
  },
)
