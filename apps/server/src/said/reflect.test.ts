import { defaultReflection, newId } from '@firsthand/model'
import { blind, finalise, preparePermit } from '@firsthand/permits/holder'
import { expect, test } from 'vitest'
import { ask } from '../testing/ask.ts'
import { testBoard } from '../testing/test-board.ts'
import type { TestPerson } from '../testing/test-person.ts'
import { type TestServer, testServer } from '../testing/test-server.ts'
import { whereWordsAre } from '../testing/where-words-are.ts'

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

async function reflectionOf(person: TestPerson, id: string) {
  const found = (await person.board()).views.find((view) => view.kind === 'reflection' && view.id === id)
  if (found?.kind !== 'reflection') throw new Error('no reflection')
  return found
}

/** Somebody's paper, as their browser gets it. */
async function paper(server: TestServer, person: TestPerson, voice: string, reflection: string) {
  const n = (await reflectionOf(person, reflection)).keys[voice] ?? ''
  const message = preparePermit()
  const { blinded, inverse } = blind(n, message)
  const asked = { ballot: reflection, blinded: text(blinded) }
  const { body } = await ask(server.url, person.path('paper'), asked, person.headers)
  return {
    message: text(message),
    signature: text(finalise(n, message, Buffer.from(body.signatures[0], 'base64url'), inverse)),
  }
}

test('Q1 Q2 Q3 Q4 an answer survives restart, retry and change; nobody answers twice or for another group; words leave the store', async () => {
  const server = await testServer()
  const board = await testBoard(server, { expected: { lived: 8, staff: 4 } })
  const rosa = await board.join('lived')
  const tom = await board.join('staff', 'Tom')
  const more = await Promise.all(Array.from({ length: 4 }, () => board.join('lived')))
  await board.reach('together')
  const reflection = newId()
  const theme = newId()
  const ballot = newId()
  await board.facilitator.does({ do: 'reflection.open', reflection, statements: defaultReflection })
  await board.facilitator.does({ do: 'theme.make', theme, title: 'A theme', contributions: [] })
  await board.facilitator.does({ do: 'ballot.open', ballot, question: '', dots: 3, themes: [theme] })
  const own = await paper(server, rosa, 'lived', reflection)
  const toms = await paper(server, tom, 'staff', reflection)
  const gives = (permit: typeof own, voice: string, marks: Record<string, number>, word: object | null = null) =>
    rosa.said({ op: 'reflect', voice, reflection, permit, marks, word })
  const secret = { text: 'extraordinarily unheard', mayGo: 'room' }
  expect((await gives(own, 'lived', { safe: 2 }, secret)).body).toEqual({ ok: true })
  await server.restart()
  expect((await gives(own, 'lived', { safe: 2 }, secret)).body).toEqual({ ok: true })
  expect((await gives(own, 'lived', { safe: 5 })).body).toEqual({ ok: true })
  expect((await gives(own, 'staff', { safe: 5 })).refused).toBe('permit-invalid')
  expect((await gives(toms, 'lived', { safe: 5 })).refused).toBe('permit-invalid')
  expect((await gives((await rosa.permit()).permit, 'lived', { safe: 5 })).refused).toBe('permit-invalid')
  expect((await gives(own, 'lived', { safe: 6 })).refused).toBe('malformed')
  const asVote = await rosa.said({ op: 'vote', voice: 'lived', ballot, permit: own, dots: { [theme]: 1 } })
  expect(asVote.refused).toBe('permit-invalid')
  const asVoteHere = await rosa.said({ op: 'vote', voice: 'lived', ballot: reflection, permit: own, dots: {} })
  expect(asVoteHere.refused).toBe('permit-invalid')
  for (const person of more) await gives(await paper(server, person, 'lived', reflection), 'lived', { safe: 4 })
  expect((await gives(toms, 'staff', { safe: 1 }, { text: 'hurried', mayGo: 'report' })).body).toEqual({ ok: true })
  expect((await reflectionOf(tom, reflection)).state).toEqual({ is: 'open' })
  await board.facilitator.does({ do: 'reflection.reveal', reflection })
  const { state } = await reflectionOf(rosa, reflection)
  expect(state).toMatchObject({ is: 'shown', counted: { lived: { answered: 5 }, staff: null }, words: [] })
  expect(state.is === 'shown' && state.counted.lived?.marks.safe).toEqual([0, 0, 0, 4, 1])
  expect((await gives(own, 'lived', { safe: 1 })).refused).toBe('too-late')
  expect(JSON.stringify((await board.facilitator.board()).views)).not.toContain('pkcs8')
  await server.close()
  expect(await whereWordsAre(server.directory, secret.text)).toEqual([])
  expect(await whereWordsAre(server.directory, 'hurried')).not.toEqual([])
})
