import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { formsIn, whereWordsAre } from './where-words-are.ts'

test('words are found in whatever form a file holds them', async () => {
  const words = 'née la nuit'
  const directory = await mkdtemp(join(tmpdir(), 'firsthand-words-'))
  onTestFinished(() => rm(directory, { recursive: true, force: true }))
  await mkdir(join(directory, 'deep'))
  const put = (name: string, bytes: Uint8Array | string) => writeFile(join(directory, name), bytes)
  expect(await whereWordsAre(directory, words)).toEqual([])
  await put('a', `x${words}`)
  await put('b', Buffer.from(words, 'utf16le'))
  await put('c', Buffer.from(`x${words}`, 'utf16le').swap16())
  await put('deep/d', '"n\\u00e9e la nuit"')
  for (const before of ['', 'x', 'xy', 'xyz'])
    await put(`e${before.length}`, Buffer.from(`${before}${words}!`).toString('base64'))
  expect((await whereWordsAre(directory, words)).sort()).toEqual([
    'a as UTF-8',
    'b as UTF-16LE',
    'c as UTF-16BE',
    'd as escaped JSON',
    'e0 as base64 from byte 0',
    'e1 as base64 from byte 1',
    'e2 as base64 from byte 2',
    'e3 as base64 from byte 0',
  ])
  expect(formsIn('nothing', words)).toEqual([])
})
