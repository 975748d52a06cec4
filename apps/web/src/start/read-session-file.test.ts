import { expect, test } from 'vitest'
import { readSessionFile } from './read-session-file.ts'

const session = {
  format: 'firsthand-session',
  schema: 2,
  made: '2026-11-19T16:04:00.000Z',
  board: { title: 'A visit', host: { name: 'Mira', worksFor: '' }, voices: [] },
  contributions: [{}],
  bringBack: {},
}
const what = async (content: string) => (await readSessionFile(new Blob([content]))).is

test('L8 a file that brings no board back is told from one that does, and says why', async () => {
  const made = (change: object) => what(JSON.stringify({ ...session, ...change }))
  expect(await readSessionFile(new Blob([JSON.stringify(session)]))).toEqual({ is: 'session', session })
  expect(await made({ schema: 1, bringBack: undefined })).toBe('older')
  expect(await made({ schema: 3 })).toBe('newer')
  expect(await made({ bringBack: undefined })).toBe('notLeader')
  expect(await made({ format: 'other' })).toBe('notOurs')
  expect(await made({ board: null })).toBe('notOurs')
  expect(await made({ board: { ...session.board, host: 'Mira' } })).toBe('notOurs')
  expect(await made({ made: 'soon' })).toBe('notOurs')
  for (const content of ['', 'null', '[]', '7', '{', '"firsthand-session"', '\u0000\u0001']) {
    expect(await what(content), content).toBe('notOurs')
  }
  expect(await what('x'.repeat(4 * 1024 * 1024))).toBe('tooLarge')
})
