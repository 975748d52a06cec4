import { decideImport, type Importable, newId } from '@firsthand/model'
import { expect, test } from 'vitest'
import { renderOutput } from '../output/render-output.ts'
import { sessionOutputSchema } from '../output/session-output.ts'
import { fullOutput } from '../testing/full-session.ts'
import { reflectionBlocks } from './reflection-blocks.ts'

test('Q6 each group stands with its spread, lived experience first; of few nothing is told, and words that stay or were not shown are in no form', () => {
  const output = fullOutput()
  const [, , table, head, words, kept] = reflectionBlocks(output, 'en')
  expect(table).toMatchObject({
    head: ['Statement', 'Lived experience', 'Staff'],
    rows: [
      [['I felt safe to say what I think.'], ['fully: 3, mostly: 2, a little: 1'], ['not told']],
      [['I had a real say.'], ['not told'], ['not told']],
      [['How many answered'], ['6'], ['fewer than 5']],
    ],
  })
  expect(head).toMatchObject({ text: 'In a word' })
  expect(words).toMatchObject({ points: [{ text: 'heard' }] })
  expect(kept).toMatchObject({ text: expect.stringContaining('fewer than 5') })
  for (const format of ['json', 'csv', 'md', 'svg'] as const) {
    expect(renderOutput(format, output, 'fr').body).not.toMatch(/a word (that stays|nobody has shown)/)
  }
  expect(reflectionBlocks({ ...output, reflections: [] }, 'en')).toEqual([])
})

test('Q6 L8 a reflection comes back from a file as it stood there, and not with groups that are none of the board’s', () => {
  const output = sessionOutputSchema.parse(JSON.parse(renderOutput('json', fullOutput(), 'en').body))
  const file = { ...output, contributions: [], themes: [], insights: [], actions: [] } satisfies Omit<
    Importable,
    'bringBack'
  >
  const imports = (reflections: Importable['reflections']) => {
    const session: Importable = { ...file, reflections, bringBack: { phase: 'together', contributions: {} } }
    const random = {
      id: newId,
      secret: () => 's'.repeat(32),
      recoveryCode: () => '0000',
      keys: () => ({ contribute: { n: 'n', pkcs8: 'p' }, vote: { n: 'n', pkcs8: 'p' } }),
    }
    return decideImport(
      { session, facilitator: { name: 'Mira', worksFor: '' }, withdrawn: new Set() },
      't',
      random,
      new Date(),
    )
  }
  const back = imports(output.reflections)
  if (!back.ok) throw new Error(JSON.stringify(back.refusal))
  const [reflection] = back.board.reflections.values()
  const [before] = output.reflections ?? []
  expect(reflection).toMatchObject({
    id: before?.id,
    statements: before?.statements,
    state: { is: 'shown', counted: before?.counted, words: [{ text: 'heard', mayGo: 'report', held: false }] },
  })
  const strange = (output.reflections ?? []).map((one) => ({ ...one, counted: { strangers: null } }))
  expect(imports(strange)).toMatchObject({ ok: false, refusal: { id: 'malformed', where: 'session.reflections.0' } })
})
