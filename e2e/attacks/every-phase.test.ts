import {
  abilities,
  access,
  audienceOf,
  type Board,
  type CommandName,
  can,
  closeCodes,
  commandSchema,
  defaultPlan,
  documentsOf,
  newId,
  padSaid,
  passageFingerprint,
  presenceIsShown,
  project,
} from '@firsthand/model'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Server, startServer } from '../server/start-server.ts'
import { documentLine } from '../session/document-line.ts'
import type { Right } from '../session/light-permits.ts'
import { spoken } from '../session/light-session.ts'
import { LiveLine } from '../session/live-line.ts'
import { refusalIn, request, traceable } from '../session/request.ts'
import { type ApiPath, apiPaths } from './api-paths.ts'
import { type Attacker, type Cast, gatherCast, marker, type Said, sayInEveryState } from './cast.ts'
import { type Aims, commandFor } from './command-for.ts'
import { knock, order } from './knock.ts'

const commands = Object.keys(abilities) as CommandName[]
/** What a request gets that comes from nobody. */
const forNobody = ['signed-out', 'removed', 'not-allowed']

let server: Server
let cast: Cast
let said: Said | null = null
let paths: ApiPath[]
/** Words drawn on the stage in the first phase: furniture, that staff see with the board and not before. */
const furniture = marker()
/** Everything that attackers were ever sent, by attacker. */
const received = new Map<string, string[]>()
const receives = (attacker: Attacker, ...texts: string[]) =>
  received.set(attacker.name, [...(received.get(attacker.name) ?? []), ...texts])

beforeAll(async () => {
  // The most talkative log there is: it has to be clean as well.
  server = await startServer({ env: { LOG_LEVEL: 'debug' } })
  paths = await apiPaths(server.address)
  cast = await gatherCast(server)
  const stage = documentLine(cast.session.facilitator, 'layer/stage')
  await stage.settled()
  stage.doc.getMap('records').set('heading', furniture)
  const seen = documentLine(await cast.session.join('lived'), 'layer/stage')
  await new Promise<void>((resolve) => {
    const look = () => seen.doc.getMap('records').get('heading') === furniture && resolve()
    seen.doc.on('update', look)
    void seen.settled().then(look)
  })
  stage.close()
  seen.close()
}, 60_000)

afterAll(async () => {
  cast?.patient.close()
  await server?.end()
})

const attacked = () => cast.attackers
const marks = () => (said ? Object.values(said).map(({ mark }) => mark) : [])

function aims(board: Board): Aims {
  const [touchpoint, other] = board.journey.touchpoints
  const [link] = board.links.values()
  if (!touchpoint || !other || !link) throw new Error('nothing to aim at')
  const contribution = said?.shown.key.id ?? newId()
  const { rosa, door } = cast
  return {
    phase: board.progress.phase,
    contribution,
    of: passageFingerprint(board.contributions.get(contribution)?.kept.passage ?? []),
    touchpoint,
    otherTouchpoint: other.id,
    person: rosa.id,
    waitingPerson: door.id,
    link: link.id,
  }
}

describe.each(defaultPlan.map(({ id }) => id))('in the phase %s', (phase) => {
  beforeAll(async () => {
    await cast.session.moveTo(phase)
    if (phase === 'lived-experience') said = await sayInEveryState(cast)
  }, 60_000)

  test('A1 every command that the table denies is refused with its reason, and the store is as before', async () => {
    const before = cast.store().content
    const board = cast.board()
    let denied = 0
    for (const attacker of attacked()) {
      const actor = attacker.actor(board)
      for (const name of commands) {
        const refusal = can(actor, name, board)
        if (!refusal) continue
        denied++
        const command = commandFor(name, aims(board))
        expect(commandSchema.safeParse(command).success, `${name} has to be well-formed`).toBe(true)
        const answer = await order(attacker, command)
        const id = refusalIn(answer)
        const tried = `${attacker.name}: ${name}`
        if (actor.is === 'nobody') expect(forNobody, `${tried} ${answer.text}`).toContain(id)
        else expect({ tried, id }).toEqual({ tried, id: refusal.id })
        receives(attacker, answer.text)
      }
    }
    expect(denied).toBeGreaterThan(200)
    expect(cast.store().content).toEqual(before)
  })

  test('A2 R3 a live socket brings exactly what the audience may see', async () => {
    const board = cast.board()
    for (const attacker of attacked()) {
      const { at, cookie } = attacker
      const line = await new LiveLine(at.own('live'), { cookie, origin: at.address }).opened()
      const audience = audienceOf(attacker.actor(board))
      if (audience === null) {
        await line.ended()
        expect([...line.views.keys()], attacker.name).toEqual([])
      } else {
        const allowed = JSON.parse(JSON.stringify(project(board, audience))) as { kind: string; id: string }[]
        const key = (view: { kind: string; id: string }) => `${view.kind}/${view.id}`
        expect(
          [...line.views.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1)),
          attacker.name,
        ).toEqual(allowed.sort((a, b) => (key(a) < key(b) ? -1 : 1)))
      }
      receives(attacker, ...line.texts)
      line.close()
    }
  })

  test('A2 the room view is for facilitators', async () => {
    for (const attacker of attacked()) {
      const { at, cookie } = attacker
      const line = await new LiveLine(at.own('live'), { cookie, origin: at.address, query: '?audience=room' }).opened()
      await line.ended()
      expect([...line.views.keys()], attacker.name).toEqual([])
      receives(attacker, ...line.texts)
    }
  })

  test('A3 documents are closed, read-only or open as the table says', async () => {
    const before = cast.store().content
    const board = cast.board()
    for (const attacker of attacked()) {
      for (const name of documentsOf(board)) {
        const may = access(attacker.actor(board), name, board)
        const tried = `${attacker.name}: ${name} (${may})`
        const line = documentLine(attacker.at, name, { cookie: attacker.cookie })
        const outcome = await line.settled()
        if (may === 'none') {
          expect(outcome, tried).toBe('refused')
          expect(line.frames.length, `${tried}: bytes came before it was refused`).toBe(0)
        } else {
          expect(outcome, tried).toBe('synced')
        }
        if (may === 'read') {
          line.provider.awareness.setLocalStateField('user', { name: 'Somebody else' })
          line.doc.getMap('records').set(newId(), 'drawn by an attacker')
          while (line.ends.length === 0) await new Promise((resolve) => line.provider.once('status', resolve))
          expect(line.ends, tried).toEqual([closeCodes.notAllowed])
        }
        receives(attacker, ...line.frames.map((bytes) => bytes.toString('latin1')))
        line.close()
      }
    }
    expect(cast.store().content).toEqual(before)
  })

  test('A4 nobody’s presence reaches others where it may not be shown', async () => {
    if (presenceIsShown(cast.board())) return
    const watching = documentLine(cast.session.facilitator, 'layer/stage')
    const pretending = documentLine(cast.tom, 'layer/stage')
    await watching.settled()
    pretending.provider.awareness.setLocalStateField('user', { name: 'Rosa Quillfeather' })
    await pretending.settled()
    // What the facilitator writes afterwards comes back to a second reader: by then the presence would have come too.
    const reader = documentLine(cast.rosa, 'layer/stage')
    await reader.settled()
    const others = [...watching.provider.awareness.getStates().keys()].filter((id) => id !== watching.doc.clientID)
    expect(others).toEqual([])
    for (const line of [watching, pretending, reader]) line.close()
  })

  test('A5 N12 N16 the path without names takes nothing but a permit of that group, in its time, without a cookie', async () => {
    const before = cast.store().content
    const board = cast.board()
    const { tom, session, rosa, rights } = cast
    const someone: Attacker = { name: 'somebody unnamed', at: tom, cookie: null, actor: () => ({ is: 'nobody' }) }
    const add = (right: Right) => ({
      op: 'add',
      board: session.made.board,
      ...right,
      contribution: newId(),
      secretHash: '_'.repeat(43),
      spoken: spoken('words of an attacker'),
    })
    const { lived, staff, removed, elsewhere, vote, made } = rights
    const attempts: [string, unknown, string[], Record<string, string>?][] = [
      ['staff’s permit for lived experience', add({ ...lived, permit: staff.permit }), ['permit-invalid']],
      ['staff’s permit and key for lived experience', add({ ...staff, voice: 'lived' }), ['right-replaced']],
      ['a permit of before a removal', add(removed), ['right-replaced']],
      ['the same under the new key', add({ ...removed, key: staff.key }), ['permit-invalid']],
      ['a permit of another board', add({ ...lived, permit: elsewhere.permit }), ['permit-invalid']],
      ['a permit and key of another board', add(elsewhere), ['right-replaced']],
      ['a permit to vote', add(vote), ['permit-invalid']],
      ['a made-up permit', add(made), ['permit-invalid']],
      ['no permit', { ...add(lived), permit: undefined }, ['malformed']],
      ['a permit and what is not asked for', { ...add(lived), person: rosa.id }, ['malformed']],
      ['a group that does not exist', add({ ...lived, voice: 'managers' }), ['right-replaced']],
      ['a good permit with a cookie', add(lived), ['cookie-not-wanted'], { cookie: rosa.cookie }],
      ['a good permit with any cookie', add(lived), ['cookie-not-wanted'], { cookie: 'theme=dark' }],
      ['a good permit from another page', add(lived), ['wrong-origin'], { origin: 'https://example.org' }],
    ]
    const denied = can({ is: 'someone', voice: 'staff' }, 'contribution.add', board)
    if (denied) attempts.push(['staff, not in their time', add(staff), [denied.id]])
    // A closed board has no keys any more: nothing holds there.
    const closed = board.progress.phase === 'closed' ? ['board-closed'] : []
    for (const [tried, body, ids, headers] of attempts) {
      const answer = await knock(someone, '/api/said', { method: 'POST', body: padSaid(JSON.stringify(body)), headers })
      expect([...ids, ...closed], `${tried}: ${answer.text}`).toContain(refusalIn(answer))
    }
    const unpadded = await knock(someone, '/api/said', { method: 'POST', body: add(lived) })
    expect(unpadded.json).toEqual({ error: { id: 'malformed', where: 'padding' } })
    expect(cast.store().content).toEqual(before)
  })

  test('N15 permits are given to those who take part, for themselves, and to nobody else', async () => {
    const before = cast.store().content
    const board = cast.board()
    const blinded = Array.from({ length: 3 }, () => 'A'.repeat(342))
    for (const attacker of attacked()) {
      const actor = attacker.actor(board)
      if (actor.is === 'participant') continue
      const body = { key: cast.rights.lived.key, batch: 0, blinded }
      const answer = await knock(attacker, 'permits', { method: 'POST', body })
      const id = refusalIn(answer) ?? 'given'
      if (actor.is === 'nobody') expect(forNobody, `${attacker.name} ${answer.text}`).toContain(id)
      else expect(['at-door', 'not-allowed'], `${attacker.name} ${answer.text}`).toContain(id)
      receives(attacker, answer.text)
    }
    expect(cast.store().content).toEqual(before)
  })

  test('A1 nobody deletes a board or asks what is kept about another, but facilitators', async () => {
    const before = cast.store().content
    const board = cast.board()
    const { session, rosa } = cast
    for (const attacker of attacked()) {
      const actor = attacker.actor(board)
      const answers = [
        await knock(attacker, 'delete', { method: 'POST', body: { title: board.board.title } }),
        await knock(attacker, `held/${rosa.id}`),
        await knock(attacker, `held/${session.facilitator.id}`),
      ]
      for (const answer of answers) {
        const ids = actor.is === 'nobody' ? forNobody : ['not-allowed', 'at-door']
        expect(ids, `${attacker.name} ${answer.text}`).toContain(refusalIn(answer))
        receives(attacker, answer.text)
      }
    }
    expect(cast.store().content).toEqual(before)
  })

  test('N7 E2 a contribution without its secret tells neither its words, nor where it stands, nor that it is there', async () => {
    if (!said) return
    const before = cast.store().content
    const attacker = { ...(attacked()[0] as Attacker), cookie: null }
    const secret = 'B'.repeat(43)
    const answers = new Set<string>()
    // Wrong secrets have a small allowance of their own: everything is tried in one phase, and something in each.
    const ops = phase === 'lived-experience' ? ['status', 'withdraw', 'choices', 'edit', 'row'] : ['row']
    for (const op of ops) {
      const ask = async (contribution: string) => {
        const more = op === 'edit' ? { spoken: spoken('words of an attacker') } : {}
        const body = padSaid(JSON.stringify({ op, board: cast.session.made.board, contribution, secret, ...more }))
        const answer = await knock(attacker, '/api/said', { method: 'POST', body })
        receives(attacker, answer.text)
        answers.add(`${answer.status} ${answer.text}`)
      }
      await ask(newId())
      for (const { key } of op === 'status' ? Object.values(said) : [said.shown, said.waiting]) await ask(key.id)
    }
    expect([...answers].map((text) => text.trimEnd())).toEqual(['403 {"error":{"id":"wrong-secret"}}'])
    expect(cast.store().content).toEqual(before)
  })

  test('A2 O2 no path of the API tells an attacker what they may not see', async () => {
    const { session } = cast
    for (const attacker of attacked()) {
      for (const { method, path } of paths) {
        // Large files take long and are asked for by nobody a dozen times; what is in them is looked at by the canaries.
        if (/report\.(pdf|docx|png|zip)$/.test(path)) continue
        const filled = path
          .replaceAll(/\{board\}|:board\b/g, session.made.board)
          .replaceAll(/\{person\}|:person\b/g, attacker.at.id)
          .replaceAll(/\{[a-z]+\}/g, said?.shown.key.id ?? newId())
        const answer = await knock(attacker, filled, { method, body: method === 'GET' ? undefined : {} })
        receives(attacker, answer.text)
      }
    }
  })

  test('A2 nothing that any attacker was ever sent holds a word or a secret that was not theirs to see', () => {
    const board = cast.board()
    receives(attacked()[0] as Attacker, ...cast.patient.texts())
    for (const attacker of attacked()) {
      const audience = audienceOf(attacker.actor(board))
      const visible = audience ? JSON.stringify(project(board, audience)) : ''
      const all = (received.get(attacker.name) ?? []).join('\n')
      for (const mark of marks().filter((mark) => !visible.includes(mark))) {
        expect(all.includes(mark), `${attacker.name} was sent ${mark}`).toBe(false)
      }
      const own = attacker.actor(board)
      for (const secret of cast.secrets()) {
        expect(all.includes(secret), `${attacker.name} was sent a secret`).toBe(false)
      }
      // Said once more without the table: before the opening phase has closed, nobody else has been sent a single word.
      const early = ['gather', 'lived-experience'].includes(phase)
      if (early && attacker.name !== 'a person with lived experience') {
        for (const word of [...marks(), furniture]) expect(all.includes(word), `${attacker.name}: ${word}`).toBe(false)
      }
      const stage = access(own, 'layer/stage', board)
      if (stage === 'none') expect(all.includes(furniture), `${attacker.name} was sent the stage`).toBe(false)
    }
  })
})

test('A1 after all of it the store holds what was honestly said and nothing else', async () => {
  await server.stop()
  const board = cast.board()
  const ids = said ? Object.values(said).map(({ key }) => key.id) : []
  expect([...board.contributions.keys()].sort()).toEqual(ids.sort())
  expect(board.progress.phase).toBe('closed')
  const rows = cast.store().rows.join('\n')
  expect(rows).not.toContain('attacker')
  expect(rows).not.toContain('Taken over')
})

test('N1 the store leads from no contribution to a person, a device or a time', () => {
  const { rosa } = cast
  const contributions = cast.store().rows.filter((row) => row.startsWith('entity') && row.includes(' contribution '))
  expect(contributions.length).toBe(marks().length)
  for (const row of contributions) {
    for (const trace of [rosa.id, rosa.cookie.split('=')[1] ?? '', 'Quillfeather', traceable.localAddress]) {
      expect(row).not.toContain(trace)
    }
    expect(row).not.toMatch(/\d{4}-\d\d-\d\d|\b1[6-9]\d{8,11}\b/)
  }
  const all = cast.store().rows.join('\n')
  for (const trace of [traceable.userAgent, traceable.localAddress]) expect(all).not.toContain(trace)
})

test('N14 no log line holds a token, a word, a name, an address or a device, at the most talkative level', async () => {
  const { rosa, tom, session, rights } = cast
  const log = server.log()
  expect(log.length).toBeGreaterThan(0)
  const never = [
    ...marks(),
    furniture,
    'attacker',
    'Quillfeather',
    'Overwhistle',
    'Brackenmoor',
    'Thistlewick',
    'Mira',
    rosa.cookie.split('=')[1] ?? '',
    tom.cookie.split('=')[1] ?? '',
    rosa.slip,
    ...Object.values(rights).flatMap(({ permit }) => [permit.message, permit.signature]),
    session.made.facilitatorSecret,
    session.made.recoveryCode,
    ...session.made.links.map(({ secret }) => secret),
    ...Object.values(said ?? {}).flatMap(({ key }) => [key.secret, key.secretHash, key.id]),
    traceable.userAgent,
    traceable.localAddress,
  ]
  for (const trace of never) expect(log.includes(trace), `the log holds ${trace}`).toBe(false)
  expect((await request(`${server.address}/healthz`).catch(() => null))?.status).toBeUndefined()
})
