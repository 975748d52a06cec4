import { passageFingerprint } from '@firsthand/model'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unpacked } from '../anonymity/unpacked.ts'
import { type Server, startServer } from '../server/start-server.ts'
import { spoken } from '../session/light-session.ts'
import { request } from '../session/request.ts'
import { apiPaths } from './api-paths.ts'
import { type Cast, gatherCast, marker, type Said, sayInEveryState } from './cast.ts'

let server: Server
let cast: Cast
let said: Said
const withdrawn = marker()
const blackened = marker()
const kept = marker()

beforeAll(async () => {
  server = await startServer()
  cast = await gatherCast(server)
  const { session, rosa, anonymously } = cast
  const { facilitator } = session
  await session.moveTo('lived-experience')
  said = await sayInEveryState(cast)
  const gone = await anonymously(withdrawn)
  const formula = await rosa.saysWithoutName(spoken('=HYPERLINK("http://example.org","look")'))
  const words = `${kept} ${blackened} was there`
  const redacted = await rosa.saysWithoutName(spoken(words))
  await facilitator.does({ do: 'queue.collect' })
  const shown = [gone.id, formula.id, redacted.id]
  await facilitator.does({ do: 'contribution.publish', contributions: shown })
  const of = passageFingerprint([{ words }])
  const ranges = [{ run: 0, from: kept.length + 1, to: kept.length + 1 + blackened.length, reason: 'name' as const }]
  await facilitator.does({ do: 'queue.reveal' })
  await facilitator.does({ do: 'contribution.redact', contribution: redacted.id, of, ranges })
  const { id: contribution, secret } = gone
  await rosa.said({ op: 'withdraw', board: session.made.board, contribution, secret })
  await session.moveTo('staff')
}, 60_000)

afterAll(async () => {
  cast?.patient.close()
  await server?.end()
})

test('O1 O2 no output of anybody holds withdrawn, blacked-out, hidden, held, returned or waiting words', async () => {
  const { session, rosa, tom } = cast
  const outputs = (await apiPaths(server.address)).filter(({ path }) => path.includes('/report.'))
  expect(outputs.length).toBeGreaterThan(3)
  // Nothing else would be proof: moving on has revealed what was ready, and let go what was not decided.
  const visible = [said.shown.mark, said.ready.mark, kept]
  const never = [withdrawn, blackened, said.held.mark, said.waiting.mark, said.returned.mark, said.hidden.mark]
  for (const person of [session.facilitator, rosa, tom]) {
    for (const { path } of outputs) {
      const url = path.replace('{board}', person.board).replace('{person}', person.id)
      const { status, bytes } = await request(`${server.address}${url}`, { headers: { cookie: person.cookie } })
      expect(status, url).toBe(200)
      const text = await unpacked(bytes)
      // The file from which a facilitator can make the board again carries what opens each slip, as hashes.
      const isFile = person === session.facilitator && /\.(json|zip)$/.test(path)
      const hashes = isFile ? [...cast.board().contributions.values()].map(({ secretHash }) => secretHash) : []
      for (const mark of never) expect(text.includes(mark), `${url} holds ${mark}`).toBe(false)
      for (const secret of cast.secrets().filter((secret) => !hashes.includes(secret)))
        expect(text.includes(secret), `${url} holds a secret`).toBe(false)
      for (const name of ['Quillfeather', 'Overwhistle', 'Brackenmoor']) expect(text).not.toContain(name)
      if (!/svg|png/.test(path))
        for (const mark of visible) expect(text.includes(mark), `${url} lacks ${mark}`).toBe(true)
    }
  }
})

test('O3 a table of contributions holds no formula', async () => {
  const { facilitator } = cast.session
  const { text } = await request(facilitator.own('report.csv'), { headers: { cookie: facilitator.cookie } })
  expect(text).toContain('HYPERLINK')
  expect(text).not.toMatch(/(^|[,;\t\n"])[=+@-]\s*HYPERLINK/)
})
