import fc from 'fast-check'
import { expect, test } from 'vitest'
import { access } from '../access/documents.ts'
import { sees } from '../access/sees.ts'
import { whyNotWrite } from '../access/why-not-write.ts'
import { audienceOf } from '../audience/audience.ts'
import { readersOf } from '../audience/readers-of.ts'
import { currentPhase } from '../board/phases.ts'
import { everybody, momentArb } from '../testing/any-plan.ts'
import { attempt, facilitator, inPhase, sampleBoard } from '../testing/sample-board.ts'
import { pageName, pages } from './page.ts'

test('W1 W2 P8 P21 P22 P23 in any valid plan, at every moment, a page is open only to whom it may be', () => {
  const wrote = { agreement: 0, heard: 0, summary: 0 }
  fc.assert(
    fc.property(momentArb, (board) => {
      const phase = currentPhase(board)
      for (const page of pages) {
        const document = pageName(page)
        const readers = readersOf(board, document)
        for (const actor of everybody(board)) {
          const may = access(actor, document, board)
          const inRoom = ['facilitator', 'participant', 'observer'].includes(actor.is)
          const known = actor.is !== 'participant' || board.board.voices.some(({ id }) => id === actor.voice)
          if (!inRoom || !known) expect(may).toBe('none')
          else if (page === 'agreement') expect(may).not.toBe('none')
          else if (!sees(actor, board)) expect(may).toBe('none')
          expect(whyNotWrite(actor, document, board) === null).toBe(may === 'write')
          const audience = audienceOf(actor)
          if (audience) expect(readers.has(audience)).toBe(may !== 'none')
          if (may !== 'write') continue
          wrote[page]++
          expect(phase.kind).toBe(page === 'agreement' ? 'before' : 'after')
          expect(actor.is).not.toBe('observer')
          if (actor.is !== 'participant') continue
          expect(board.progress.paused).toBe(false)
          expect(phase.voices[actor.voice]?.pages?.[page]).toBe('write')
          // Who writes here can say nothing without a name in the same phase.
          if (page !== 'agreement')
            expect(phase.naming === 'named' || !phase.voices[actor.voice]?.contribute).toBe(true)
        }
      }
    }),
    { numRuns: 500 },
  )
  for (const [page, count] of Object.entries(wrote)) expect(count, page).toBeGreaterThan(10)
})

test('P14 P21 a phase that is reopened gives what it gave, and does not open the agreement again', () => {
  const board = inPhase(sampleBoard(), 'listen')
  const { board: after } = attempt(board, facilitator, { do: 'phase.reopen', phase: 'gather', as: 'gather-2' })
  const again = after.board.plan.find(({ id }) => id === 'gather-2')
  expect(Object.values(again?.voices ?? {}).map((may) => may.pages)).toEqual([
    { agreement: 'read' },
    { agreement: 'read' },
  ])
})
