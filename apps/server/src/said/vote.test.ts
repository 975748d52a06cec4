import { newId } from '@firsthand/model'
import { blind, finalise, preparePermit } from '@firsthand/permits/holder'
import { expect, test } from 'vitest'
import { ask } from '../testing/ask.ts'
import { type TestBoard, testBoard } from '../testing/test-board.ts'
import type { TestPerson } from '../testing/test-person.ts'
import { type TestServer, testServer } from '../testing/test-server.ts'

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

async function ballotOf(person: TestPerson, id: string) {
  const found = (await person.board()).views.find((view) => view.kind === 'ballot' && view.id === id)
  if (found?.kind !== 'ballot') throw new Error('no ballot')
  return found
}

/** Somebody's paper for a ballot, as their browser gets it. */
async function paper(server: TestServer, person: TestPerson, voice: string, ballot: string) {
  const n = (await ballotOf(person, ballot)).keys[voice] ?? ''
  const message = preparePermit()
  const { blinded, inverse } = blind(n, message)
  const send = () => ask(server.url, person.path('paper'), { ballot, blinded: text(blinded) }, person.headers)
  const { body } = await send()
  const signature = finalise(n, message, Buffer.from(body.signatures[0], 'base64url'), inverse)
  return { again: send, permit: { message: text(message), signature: text(signature) } }
}

async function opened(board: TestBoard): Promise<{ ballot: string; themes: string[] }> {
  const themes = [newId(), newId()]
  const ballot = newId()
  await board.reach('together')
  for (const theme of themes) {
    await board.facilitator.does({ do: 'theme.make', theme, title: 'A theme', contributions: [] })
  }
  await board.facilitator.does({ do: 'ballot.open', ballot, question: 'Which first?', dots: 3, themes })
  return { ballot, themes }
}

test('V1 V2 V3 a vote survives restart, retry and change; nobody votes twice, or for another group; the papers leave', async () => {
  const server = await testServer()
  const board = await testBoard(server)
  const [rosa, tom] = [await board.join('lived'), await board.join('staff', 'Tom')]
  const { ballot, themes } = await opened(board)
  const [one = '', two = ''] = themes
  const own = await paper(server, rosa, 'lived', ballot)
  const toms = await paper(server, tom, 'staff', ballot)
  const gives = (permit: typeof own.permit, voice: string, dots: Record<string, number>, of = ballot) =>
    rosa.said({ op: 'vote', voice, ballot: of, permit, dots })
  expect((await gives(own.permit, 'lived', { [one]: 3 })).body).toEqual({ ok: true })
  await server.restart()
  expect((await own.again()).status).toBe(200)
  const second = await ask(
    server.url,
    rosa.path('paper'),
    { ballot, blinded: text(blind((await ballotOf(rosa, ballot)).keys.lived ?? '', preparePermit()).blinded) },
    rosa.headers,
  )
  expect(second.refused).toBe('permits-taken')
  expect((await gives(own.permit, 'lived', { [one]: 1, [two]: 2 })).body).toEqual({ ok: true })
  expect((await gives(own.permit, 'lived', { [one]: 1, [two]: 2 })).body).toEqual({ ok: true })
  expect((await gives(own.permit, 'staff', { [one]: 3 })).refused).toBe('permit-invalid')
  expect((await gives(toms.permit, 'lived', { [one]: 3 })).refused).toBe('permit-invalid')
  const contribute = await rosa.permit()
  expect((await gives(contribute.permit, 'lived', { [one]: 3 })).refused).toBe('permit-invalid')
  expect((await gives(own.permit, 'lived', { [one]: 4 })).refused).toBe('malformed')
  expect((await gives(toms.permit, 'staff', { [two]: 3 })).body).toEqual({ ok: true })
  expect((await ballotOf(rosa, ballot)).state).toEqual({ is: 'open' })
  await board.facilitator.does({ do: 'ballot.reveal', ballot })
  expect((await ballotOf(tom, ballot)).state).toEqual({
    is: 'shown',
    counted: { lived: { voted: null, dots: { [one]: 1, [two]: 2 } }, staff: { voted: null, dots: { [two]: 3 } } },
  })
  expect((await gives(own.permit, 'lived', { [one]: 3 })).refused).toBe('too-late')
  const { open } = { open: await board.facilitator.board() }
  expect(JSON.stringify(open.views)).not.toContain('pkcs8')
})

test('V1 a permit of another ballot is of no use', async () => {
  const server = await testServer()
  const board = await testBoard(server)
  const rosa = await board.join('lived')
  const { ballot, themes } = await opened(board)
  const own = await paper(server, rosa, 'lived', ballot)
  await board.facilitator.does({ do: 'ballot.reveal', ballot })
  const next = newId()
  await board.facilitator.does({ do: 'ballot.open', ballot: next, question: '', dots: 3, themes })
  const dots = { [themes[0] ?? '']: 1 }
  expect((await rosa.said({ op: 'vote', voice: 'lived', ballot: next, permit: own.permit, dots })).refused).toBe(
    'permit-invalid',
  )
})
