import { newId, passageFingerprint } from '@firsthand/model'
import { expect, test } from 'vitest'
import { testBoard } from '../testing/test-board.ts'
import { testServer } from '../testing/test-server.ts'

test('R4 each audience has versions of its own: what is hidden from it moves no number', async () => {
  const server = await testServer()
  const board = await testBoard(server)
  const staff = await board.join('staff')
  const [desk, listening] = [await board.facilitator.live(), await staff.live()]
  const cursor = listening.cursor
  const deskCursor = desk.cursor
  const { touchpoints } = desk.all('journey')[0] ?? { touchpoints: [] }
  for (const { id } of touchpoints)
    await board.facilitator.does({ do: 'touchpoint.move', touchpoint: id, before: null })
  await board.facilitator.does({ do: 'timer.set', rings: new Date().toISOString() })
  await listening.until(() => listening.all('progress').some(({ rings }) => rings !== null))
  const version = (text: string) => Number(text.split('.')[1])
  expect(version(listening.cursor) - version(cursor)).toBe(1)
  await desk.until(() => version(desk.cursor) - version(deskCursor) === touchpoints.length + 1)
})

test('R4 whoever comes back with a cursor gets what they missed, as one frame; an unknown cursor gets everything', async () => {
  const server = await testServer()
  const board = await testBoard(server)
  const line = await board.facilitator.live()
  const { cursor } = line
  await line.close()
  await board.facilitator.does({ do: 'board.pause', paused: true })
  await board.facilitator.does({ do: 'board.pause', paused: false })
  const back = await board.facilitator.live(`?cursor=${cursor}`)
  const [frame] = back.frames.filter((frame) => frame.type === 'put')
  expect(frame).toMatchObject({ full: false })
  expect(back.all('record').length).toBe(2)
  const now = await board.facilitator.live(`?cursor=${back.cursor}`)
  expect(now.frames.at(-1)).toEqual({ type: 'put', cursor: back.cursor, full: false, put: [], del: [] })
  for (const unknown of ['x', `${cursor.split('.')[0]}.999`, `${cursor.split('.')[0]}.-1`, '..']) {
    const whole = await board.facilitator.live(`?cursor=${unknown}`)
    expect(whole.frames.at(-1)).toMatchObject({ full: true })
  }
  await server.restart()
  const after = await board.facilitator.live(`?cursor=${back.cursor}`)
  expect(after.frames.at(-1)).toMatchObject({ full: true })
})

test('A2 staff are sent nothing of what was said until the opening phase has closed, and then all that was revealed at once', async () => {
  const server = await testServer()
  const board = await testBoard(server)
  const [rosa, staff] = [await board.join('lived'), await board.join('staff')]
  const line = await staff.live()
  const words = ['one', 'two', 'three'].map((word) => `sentence ${word}`)
  for (const one of words) await rosa.says(one)
  await board.reach('lived-experience')
  await board.facilitator.does({ do: 'phase.last-words', phase: 'lived-experience' })
  const held = (await board.facilitator.board()).views.filter((view) => view.kind === 'contribution')
  await board.facilitator.does({ do: 'contribution.publish', contributions: held.map(({ id }) => id) })
  await board.facilitator.does({ do: 'queue.reveal' })
  const rosaSees = await rosa.board()
  expect(rosaSees.views.filter((view) => view.kind === 'contribution').length).toBe(3)
  await board.reach('listen')
  await line.until(() => line.all('contribution').length > 0)
  const early = line.frames.filter((frame) => JSON.stringify(frame).includes('sentence'))
  expect(early.length).toBe(1)
  expect(line.all('contribution').map(({ kept }) => kept.passage)).toEqual(
    expect.arrayContaining(words.map((words) => [{ words }])),
  )
  const ids = line.all('contribution').map(({ id }) => id)
  expect(ids).toEqual(ids.toSorted())
})

test('R3 the room’s picture holds no queue and no names, and is for facilitators', async () => {
  const server = await testServer()
  const board = await testBoard(server)
  const rosa = await board.join('lived', 'Rosa Quiet')
  await rosa.says('not yet on the wall')
  await board.reach('lived-experience')
  await board.facilitator.does({ do: 'phase.last-words', phase: 'lived-experience' })
  const [desk, wall] = [await board.facilitator.live(), await board.facilitator.live('?audience=room')]
  expect(desk.all('contribution').length).toBe(1)
  expect(wall.all('contribution')).toEqual([])
  expect(JSON.stringify([...wall.views.values()])).not.toMatch(/Rosa Quiet|not yet on the wall/)
  for (const kind of ['person', 'link', 'rests'] as const) expect(wall.all(kind)).toEqual([])
  const refused = await rosa.live('?audience=room')
  expect(await refused.ended).toBe(4403)
  expect((await rosa.get('board?audience=room')).refused).toBe('not-allowed')
})

test('J9 J10 a socket without a session of this person is told so and closed for good', async () => {
  const server = await testServer()
  const board = await testBoard(server)
  const rosa = await board.join('lived')
  const strangers = new URL(board.facilitator.path('live'), server.url).href.replace('http', 'ws')
  const { openLine } = await import('../testing/test-line.ts')
  const line = await openLine(strangers, rosa.headers)
  expect(await line.ended).toBe(4401)
  expect(line.frames).toEqual([{ type: 'bye', refusal: { id: 'signed-out' } }])
  const nowhere = await openLine(strangers.replace(board.made.board, rosa.id), rosa.headers)
  expect(await nowhere.ended).toBe(4404)
  const noOrigin = await openLine(strangers, { cookie: board.facilitator.cookie })
  expect(await noOrigin.ended).toBe(403)
})

test('R8 a server that stops finishes what it was asked and sends everybody away to come back; what it did is done once', async () => {
  const server = await testServer()
  const { facilitator } = await testBoard(server, { touchpoints: [] })
  const line = await facilitator.live()
  const adds = Array.from({ length: 12 }, () => ({
    id: newId(),
    command: { do: 'touchpoint.add', touchpoint: { id: newId(), title: { en: 'One' }, picture: 'door' }, before: null },
  }))
  const send = () => adds.map(({ id, command }) => facilitator.command(command, id))
  const first = send()
  await Promise.any(first)
  await server.close()
  expect(await line.ended).toBe(1012)
  const answers = await Promise.all(first)
  expect(answers.map(({ refused }) => refused ?? 'done').every((said) => said === 'done' || said === 'stopping')).toBe(
    true,
  )
  await server.restart()
  const { touchpoints } = (await facilitator.live()).all('journey')[0] ?? { touchpoints: [] }
  expect(touchpoints.length).toBe(answers.filter(({ status }) => status === 200).length)
  await Promise.all(send())
  const after = (await facilitator.live())
    .all('journey')[0]
    ?.touchpoints.map(({ id }) => id)
    .sort()
  expect(after).toEqual(adds.map(({ command }) => command.touchpoint.id).sort())
})

test('M5 a redaction is final after its time, also when the server was down meanwhile', async () => {
  const server = await testServer()
  const board = await testBoard(server)
  const rosa = await board.join('lived')
  await rosa.says('my doctor is Dr Particular')
  await board.reach('lived-experience')
  await board.facilitator.does({ do: 'phase.last-words', phase: 'lived-experience' })
  const desk = await board.facilitator.live()
  const [held] = desk.all('contribution')
  const range = { run: 0, from: 13, to: 26, reason: 'name' as const }
  await board.facilitator.does({
    do: 'contribution.redact',
    contribution: held?.id ?? '',
    of: passageFingerprint(held?.kept.passage ?? []),
    ranges: [range],
  })
  await desk.until(() => desk.all('contribution')[0]?.desk?.undoUntil != null)
  await server.close()
  const { DatabaseSync } = await import('node:sqlite')
  const db = new DatabaseSync(`${server.directory}/firsthand.db`)
  const row = db.prepare("SELECT value FROM entity WHERE kind = 'contribution'").get() as { value: string }
  const stored = JSON.parse(row.value)
  expect(row.value).toContain('Dr Particular')
  stored.original.until = new Date(Date.now() - 1000).toISOString()
  db.prepare("UPDATE entity SET value = ? WHERE kind = 'contribution'").run(JSON.stringify(stored))
  db.close()
  await server.restart()
  const after = await board.facilitator.live()
  await after.until(() => after.all('contribution')[0]?.desk?.undoUntil === null)
  const { readdir, readFile } = await import('node:fs/promises')
  await server.close()
  for (const file of await readdir(server.directory)) {
    expect(await readFile(`${server.directory}/${file}`, 'latin1')).not.toContain('Dr Particular')
  }
})
