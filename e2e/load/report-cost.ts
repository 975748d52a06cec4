import { performance } from 'node:perf_hooks'
import { startServer } from '../server/start-server.ts'
import type { LightPerson } from '../session/light-person.ts'
import { request } from '../session/request.ts'
import { fillBoard, type Load } from './fill-board.ts'

const formats = ['json', 'csv', 'md', 'svg', 'pdf', 'docx', 'png', 'zip'] as const
/** Somebody presses a button so often, the people of the board in turn. */
const EVERY_MS = 50

type Row = { name: string; took: number[]; bytes: number; answers: number[] }

/** How long each file of a full board takes, and how long others wait for an answer meanwhile. Times are shown, never asserted. */
export async function reportCost(load: Load, runs: number): Promise<string> {
  const server = await startServer()
  try {
    const { session, people, lines } = await fillBoard(server.address, load)
    for (const line of lines) line.close()
    const rows: Row[] = [
      { name: 'nothing asked for', took: [], bytes: 0, answers: await answersWhile(people, pause(3000)) },
    ]
    for (const format of formats) {
      const row: Row = { name: format, took: [], bytes: 0, answers: [] }
      for (let run = 0; run < runs; run++) {
        const begun = performance.now()
        const asked = file(session.facilitator, format).then((bytes) => {
          row.took.push(performance.now() - begun)
          row.bytes = bytes
        })
        row.answers.push(...(await answersWhile(people, asked)))
      }
      rows.push(row)
    }
    const head = `${load.people} people, ${load.contributions} contributions, ${runs} runs; others: a command every ${EVERY_MS} ms`
    return [head, ...rows.map(told)].join('\n')
  } finally {
    await server.end()
  }
}

async function file(who: LightPerson, format: string): Promise<number> {
  const answer = await request(who.own(`report.${format}`), { headers: { cookie: who.cookie } })
  if (answer.status !== 200) throw new Error(`${format}: ${answer.status} ${answer.text}`)
  return answer.bytes.length
}

/** How long each answer took while something went on. */
async function answersWhile(people: readonly LightPerson[], going: Promise<unknown>): Promise<number[]> {
  const took: number[] = []
  const asked: Promise<void>[] = []
  let isOver = false
  void going.finally(() => {
    isOver = true
  })
  for (let n = 0; !isOver; n++) {
    const person = people[n % people.length]
    const begun = performance.now()
    const rest = Math.floor(n / people.length) % 2 === 0 ? 'asked' : 'none'
    if (person)
      asked.push(person.does({ do: 'person.rest', rest }).then(() => void took.push(performance.now() - begun)))
    await pause(EVERY_MS)
  }
  await Promise.all([going, ...asked])
  return took
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
const at = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0
const ms = (value: number) => `${value.toFixed(0).padStart(6)} ms`

const told = ({ name, took, bytes, answers }: Row) =>
  `${name.padEnd(18)} ${took.length > 0 ? `first ${ms(took[0] ?? 0)} · later ${ms(at(took.slice(1), 0.5))} · ${(bytes / 1024).toFixed(0).padStart(5)} KB` : ''.padEnd(46)} · others: middle ${ms(at(answers, 0.5))}, of a hundred the slowest ${ms(at(answers, 0.99))}`
