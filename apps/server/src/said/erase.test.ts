import { passageFingerprint } from '@firsthand/model'
import { outputFormats } from '@firsthand/report'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { Purger } from '../board/purger.ts'
import { otherReader } from '../testing/other-reader.ts'
import { type TestBoard, testBoard } from '../testing/test-board.ts'
import type { TestPerson } from '../testing/test-person.ts'
import { type TestServer, testServer } from '../testing/test-server.ts'
import { formsIn, whereWordsAre } from '../testing/where-words-are.ts'

afterEach(() => void vi.useRealTimers())

const secret = 'née sous une étoile très particulière'

/** A board in its opening phase, on which some things are shown, among them the secret words of Rosa. */
async function shown() {
  const server = await testServer()
  const board = await testBoard(server)
  const rosa = await board.join('lived')
  await board.reach('lived-experience')
  const { key, answer } = await rosa.says(`She was ${secret}, they said.`)
  expect(answer.body).toEqual({ ok: true })
  const other = await rosa.says('The chairs were hard.')
  await board.facilitator.does({ do: 'queue.collect' })
  await publish(board)
  return { server, board, rosa, key, other: other.key }
}

async function publish({ facilitator }: TestBoard) {
  const held = (await facilitator.board()).views.filter((view) => view.kind === 'contribution')
  const contributions = held.filter(({ desk }) => desk?.state.is === 'held').map(({ id }) => id)
  await facilitator.does({ do: 'contribution.publish', contributions })
  await facilitator.does({ do: 'queue.reveal' })
}

/** Everything that somebody can have of the board now. */
async function taken(person: TestPerson): Promise<string> {
  const answers = await Promise.all(
    ['board', ...outputFormats.map((format) => `report.${format}`)].map((at) => person.get(at)),
  )
  return JSON.stringify(answers.map(({ body }) => body))
}

const gone = (server: TestServer, within = 10_000) =>
  expect.poll(() => whereWordsAre(server.directory, secret), { timeout: within }).toEqual([])

test('N5 O1 withdrawn words leave every file, everybody who is there, and everything that is taken home', async () => {
  const { server, board, rosa, key } = await shown()
  const lines = await Promise.all([board.facilitator, rosa].map((person) => person.live()))
  expect(await whereWordsAre(server.directory, secret)).not.toEqual([])
  expect(formsIn(await taken(rosa), secret)).not.toEqual([])
  await rosa.said({ op: 'withdraw', contribution: key.id, secret: key.secret })
  await Promise.all(lines.map((line) => line.until(() => !line.views.has(`contribution/${key.id}`))))
  await gone(server)
  for (const person of [board.facilitator, rosa]) expect(formsIn(await taken(person), secret)).toEqual([])
  await server.restart()
  expect(await whereWordsAre(server.directory, secret)).toEqual([])
})

test('N5 S7 while another process reads the file they wait in its log, and leave it seconds after that has ended', async () => {
  const { server, rosa, key } = await shown()
  const reader = await otherReader(server.directory)
  await rosa.said({ op: 'withdraw', contribution: key.id, secret: key.secret })
  expect(await whereWordsAre(server.directory, secret)).not.toEqual([])
  // Others go on meanwhile.
  expect((await rosa.says('I go on.')).answer.body).toEqual({ ok: true })
  await reader.end()
  await gone(server, 5_000)
}, 30_000)

test('M5 redacted words leave every file when the time in which that can be undone is over', async () => {
  const { server, board, rosa, key, other } = await shown()
  const view = (await rosa.board()).views.find((view) => view.kind === 'contribution' && view.id === key.id)
  if (view?.kind !== 'contribution') throw new Error('it is not shown')
  const line = await rosa.live()
  const before = line.frames.length
  const [start, end] = [view.kept.passage[0], secret.length]
  const from = start && 'words' in start ? start.words.indexOf(secret) : -1
  await board.facilitator.does({
    do: 'contribution.redact',
    contribution: key.id,
    of: passageFingerprint(view.kept.passage),
    ranges: [{ run: 0, from, to: from + end, reason: 'detail' }],
  })
  await line.until(() => line.frames.length > before)
  // For everybody they are gone at once; in the store they stand until it can't be undone any more.
  expect(formsIn(JSON.stringify(line.frames.slice(before)), secret)).toEqual([])
  for (const person of [board.facilitator, rosa]) expect(formsIn(await taken(person), secret)).toEqual([])
  // Asked again: files that are being laid anew while they are read, one after the other, may show them in neither place.
  await expect.poll(() => whereWordsAre(server.directory, secret)).not.toEqual([])
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 30_001 })
  // The clock was set for thirty real seconds: whatever is decided next sets it anew.
  await board.facilitator.does({ do: 'contribution.hide', contributions: [other.id], reason: 'other' })
  await gone(server)
  expect(JSON.stringify((await rosa.board()).views)).toContain('They said'.toLowerCase())
})

test('N5 R4 who was away and comes back with an old cursor neither gets withdrawn words nor brings them back', async () => {
  const { server, board, rosa, key } = await shown()
  const karim = await board.join('lived')
  const line = await karim.live()
  expect(line.views.has(`contribution/${key.id}`)).toBe(true)
  await line.close()
  const late = await board.join('lived')
  await rosa.said({ op: 'withdraw', contribution: key.id, secret: key.secret })
  const back = await karim.live(`?cursor=${line.cursor}`)
  const put = back.frames.filter((frame) => frame.type === 'put')
  expect(put.map(({ full }) => full)).toEqual([false])
  expect(put.flatMap(({ del }) => del)).toContainEqual({ kind: 'contribution', id: key.id })
  const first = await late.live()
  // What the author's own browser still holds to send, it sends in vain.
  expect((await rosa.says(`Again: ${secret}`, key)).answer.refused).toBe('withdrawn')
  await server.restart()
  const again = await karim.live(`?cursor=${line.cursor}`)
  for (const one of [back, first, again]) expect(formsIn(JSON.stringify(one.frames), secret)).toEqual([])
  expect(again.views.has(`contribution/${key.id}`)).toBe(false)
  await gone(server)
})

test('N1 whatever is said without a name has the order of arrival leave the files soon; what was refused does not', async () => {
  const soon = vi.spyOn(Purger.prototype, 'askSoon')
  onTestFinished(() => soon.mockRestore())
  const server = await testServer()
  const rosa = await (await testBoard(server)).join('lived')
  expect((await rosa.said({ op: 'add' })).refused).toBe('malformed')
  expect(soon).not.toHaveBeenCalled()
  await rosa.says('one')
  expect(soon).toHaveBeenCalledTimes(1)
})
