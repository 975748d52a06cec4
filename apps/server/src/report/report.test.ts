import { fileFormats, sessionOutputSchema } from '@firsthand/report'
import { expect, test } from 'vitest'
import { testBoard } from '../testing/test-board.ts'
import { testServer } from '../testing/test-server.ts'

test('O1 O2 whoever may see the board may take it home, in what was revealed and nothing else; others are told when', async () => {
  const server = await testServer()
  const board = await testBoard(server)
  const [rosa, staff] = [await board.join('lived'), await board.join('staff')]
  await rosa.says('said and shown')
  await rosa.says('said and let go')
  await board.reach('lived-experience')
  await board.facilitator.does({ do: 'phase.last-words', phase: 'lived-experience' })
  const { views } = await board.facilitator.board()
  const shown = views.find((view) => view.kind === 'contribution' && JSON.stringify(view).includes('said and shown'))
  await board.facilitator.does({ do: 'contribution.publish', contributions: [shown?.id ?? ''] })
  await board.facilitator.does({ do: 'queue.reveal' })
  const early = await staff.get('report.json')
  expect(early.body).toEqual({ error: { id: 'not-in-this-phase', opensIn: 'listen' } })
  for (const person of [board.facilitator, rosa]) {
    for (const format of ['json', 'csv', 'md', 'svg']) {
      const answer = await person.get(`report.${format}?language=fr&timeZone=Europe/Paris`)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="firsthand-[a-z0-9-]+\.\w+"$/)
      const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body)
      if (format !== 'svg') expect(text).toContain('said and shown')
      expect(text).not.toContain('said and let go')
    }
  }
  const output = sessionOutputSchema.parse((await rosa.get('report.json')).body)
  expect(output.contributions.length).toBe(1)
  const chosen = (await rosa.get('report.md?without=said,map')).body
  expect(chosen).toContain('by choice: how each moment felt (the map); what people said')
  expect(chosen).not.toContain('said and shown')
  expect((await rosa.get('report.md?without=everything')).body.error).toEqual({ id: 'malformed', where: 'without.0' })
  expect((await rosa.get('report.md?timeZone=Nowhere')).body.error).toEqual({ id: 'malformed', where: 'timeZone' })
})

test('O2 O14 the files that take longer are for those who may see the board, too; many at once are all made, and the server goes on', {
  timeout: 60_000,
}, async () => {
  const server = await testServer()
  const board = await testBoard(server)
  const [rosa, staff] = [await board.join('lived'), await board.join('staff')]
  await rosa.says('said and shown')
  await board.reach('lived-experience')
  const begins = { pdf: '%PDF-1.7', docx: 'PK', png: '\ufffdPNG', zip: 'PK' }
  const asked = fileFormats.map(async (format) => {
    expect((await staff.get(`report.${format}`)).body, format).toEqual({
      error: { id: 'not-in-this-phase', opensIn: 'listen' },
    })
    const answer = await rosa.get(`report.${format}?language=fr`)
    expect(answer.status).toBe(200)
    expect(String(answer.body).slice(0, begins[format].length)).toBe(begins[format])
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="firsthand-[a-z0-9-]+\.\w+"$/)
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })
  await Promise.all(asked)
  for (let more = 0; more < 12; more += 1) {
    const { status, body } = await rosa.get('report.png')
    if (status === 200) continue
    expect(body.error.id).toBe('too-fast')
    return
  }
  throw new Error('a session may ask without end')
})
