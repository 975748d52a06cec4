import { type Audience, project } from '@firsthand/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { movesArb, playSession } from '../testing/random-session.ts'
import { outputFormats, renderOutput } from './render-output.ts'
import { sessionOutput } from './session-output.ts'

const audiences: Audience[] = ['facilitators', 'voice:lived', 'voice:staff', 'observers', 'room', 'door']
const now = new Date('2026-11-19T16:04:59.000Z')

import { onBoard } from '../testing/on-board.ts'

test('O1 no output holds a word that is not on the board: withdrawn, redacted, returned, hidden, held, waiting or a note', {
  timeout: 60_000,
}, () => {
  const seen = { forbidden: 0, shown: 0, boards: 0 }
  fc.assert(
    fc.property(movesArb, (moves) => {
      const { board, entered } = playSession(moves)
      const shown = onBoard(board)
      const forbidden = [...entered].filter((word) => !shown.includes(word))
      seen.boards += 1
      seen.forbidden += forbidden.length
      for (const audience of audiences) {
        const output = sessionOutput(project(board, audience), now)
        if (!output) continue
        for (const format of outputFormats) {
          for (const language of ['en', 'fr'] as const) {
            const { body } = renderOutput(format, output, language)
            for (const word of forbidden) expect(body, `${audience} ${format} ${word}`).not.toContain(word)
          }
        }
        const json = renderOutput('json', output, 'en').body
        for (const word of entered) {
          if (!shown.includes(word)) continue
          seen.shown += 1
          expect(json).toContain(word)
        }
      }
    }),
    { numRuns: 60 },
  )
  // The property must have had something to forbid and something to show, or it proves nothing.
  expect(seen.forbidden).toBeGreaterThan(seen.boards)
  expect(seen.shown).toBeGreaterThan(seen.boards)
})

test('O2 nothing is given to an audience that may not read the board yet', () => {
  const { board } = playSession([])
  expect(sessionOutput(project(board, 'voice:staff'), now)).toBeNull()
  expect(sessionOutput(project(board, 'door'), now)).toBeNull()
  expect(sessionOutput(project(board, 'facilitators'), now)).not.toBeNull()
})

test('O2 no person, session, link, key or secret is in the complete output', () => {
  const { board } = playSession([])
  const output = sessionOutput(project(board, 'facilitators'), now)
  const body = JSON.stringify(output)
  for (const person of board.people.values()) expect(body).not.toContain(person.id)
  for (const link of board.links.values()) expect(body).not.toContain(link.id)
  expect(body).not.toContain('secretHash')
  for (const { contribute, vote } of Object.values(board.keys.groups)) {
    for (const key of [contribute, vote]) expect(body).not.toContain(key.pkcs8)
  }
})
