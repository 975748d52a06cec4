import type { AuthorKey } from '@firsthand/model'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookIntoStore } from '../server/look-into-store.ts'
import { type Server, startServer } from '../server/start-server.ts'
import type { LightPerson } from '../session/light-person.ts'
import { lightSession, spoken } from '../session/light-session.ts'
import type { LiveLine } from '../session/live-line.ts'
import { request } from '../session/request.ts'
import { butChance } from './same-but-chance.ts'

let server: Server

beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server?.end())

/** What a session looked like to everybody, and on the disk, but for chance. */
type Look = { frames: Record<string, string[]>; rows: string[]; outputs: string[] }

/** The same session each time, told by the clock of its own events; `swapped`: who says what is exchanged between two of them. */
async function play({ swapped, named }: { swapped: boolean; named: boolean }): Promise<Look> {
  const { facilitator: mira, join, moveTo, made, touchpoints } = await lightSession(server.address)
  const [rosa, amina, karim] = [await join('lived', 'Rosa'), await join('lived', 'Amina'), await join('lived')]
  const [tom, observer] = [await join('staff', 'Tom'), await join('observer')]
  const known = new Map([
    [made.board, 'board'],
    ...touchpoints.map((id, n): [string, string] => [id, `moment ${n}`]),
    ...made.links.flatMap(({ id, secret, for: joins }, n): [string, string][] => [
      [id, `link ${n} ${joins.role}`],
      [secret, `secret ${n}`],
    ]),
    ...Object.entries({ mira, rosa, amina, karim, tom, observer }).map(([name, { id }]): [string, string] => [
      id,
      name,
    ]),
  ])
  // Browsers are given their permits when they join, whoever says how much.
  for (const person of [rosa, amina, karim]) await person.right()
  const lines: Record<string, LiveLine> = {
    mira: await mira.live(),
    wall: await mira.live({ query: '?audience=room' }),
    rosa: await rosa.live(),
    amina: await amina.live(),
    karim: await karim.live(),
    tom: await tom.live(),
    observer: await observer.live(),
  }
  const [one, two] = swapped ? [amina, rosa] : [rosa, amina]
  const say = async (who: LightPerson, words: string, at: number) => {
    const key = await who.saysWithoutName(spoken(words, touchpoints[at], { valence: at % 2 ? -2 : 1 }))
    known.set(key.id, `“${words}”`)
    return key
  }
  const own = async (who: LightPerson, op: string, { id: contribution, secret }: AuthorKey, more = {}) => {
    const answer = await who.said({ op, board: made.board, contribution, secret, ...more })
    expect(answer.status, answer.text).toBe(200)
  }
  await moveTo('lived-experience')
  const waited = await say(one, 'Two hours in the corridor', 1)
  const kind = await say(two, 'Somebody held my hand', 2)
  const taken = await say(one, 'I take this back', 3)
  await say(karim, 'Nobody told me anything', 1)
  await own(two, 'edit', kind, { spoken: spoken('Somebody held my hand all the time', touchpoints[2]) })
  await own(one, 'withdraw', taken)
  await rosa.does({ do: 'person.ready', phase: 'lived-experience', ready: true })
  await mira.does({ do: 'phase.last-words', phase: 'lived-experience' })
  await mira.does({ do: 'contribution.publish', contributions: [waited.id, kind.id] })
  await mira.does({ do: 'queue.reveal' })
  await moveTo('together')
  if (named) {
    for (const [who, words] of [
      [one, 'With my name'],
      [two, 'With mine'],
    ] as const) {
      const { id: contribution, secretHash } = who.nextKey()
      known.set(contribution, `“${words}”`)
      await who.does({ do: 'contribution.add', contribution, secretHash, spoken: spoken(words, touchpoints[4]) })
    }
  }
  await say(two, 'What I forgot to say', 4)
  await own(one, 'status', waited)
  await moveTo('closed')
  for (const line of Object.values(lines)) await line.until(() => line.all('progress')[0]?.phase === 'closed')
  const outputs = []
  for (const format of ['json', 'csv', 'md', 'svg'])
    outputs.push((await request(mira.own(`report.${format}`), { headers: { cookie: mira.cookie } })).text)
  const { rows } = lookIntoStore(server.directory)
  for (const line of Object.values(lines)) line.close()
  return {
    frames: Object.fromEntries(
      Object.entries(lines).map(([who, { texts }]) => [who, texts.map((text) => butChance(text, known))]),
    ),
    // What a row holds, in whatever order it lies: keys are random.
    rows: rows
      .filter((row) => row.includes(made.board))
      .map((row) =>
        row.replace(
          /^(\S+ \S+) (.*?)(\{.*)$/s,
          (_, table, key, json) => `${butChance(`${table} ${key}`, known)} ${butChance(json, known)}`,
        ),
      )
      .map((row) => butChance(row, known))
      .sort(),
    outputs: outputs.map((text) => butChance(text, known).split('\n').sort().join('\n')),
  }
}

test('N1 N2 with two authors exchanged everybody is sent the same, and the same is stored', async () => {
  const first = await play({ swapped: false, named: false })
  const second = await play({ swapped: true, named: false })
  expect(Object.values(first.frames).every((frames) => frames.length > 8)).toBe(true)
  for (const who of Object.keys(first.frames)) expect(second.frames[who], who).toEqual(first.frames[who])
  expect(second.rows).toEqual(first.rows)
  expect(second.outputs).toEqual(first.outputs)
})

test('N8 the comparison sees who said what where a name was given', async () => {
  const first = await play({ swapped: false, named: true })
  const second = await play({ swapped: true, named: true })
  for (const who of ['mira', 'karim', 'tom']) expect(second.frames[who], who).not.toEqual(first.frames[who])
  expect(second.rows).not.toEqual(first.rows)
})
