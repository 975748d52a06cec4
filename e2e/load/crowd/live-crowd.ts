import { setTimeout as delay } from 'node:timers/promises'
import { newId } from '@firsthand/model'
import { WebSocket } from 'ws'
import type { Seat } from '../servers/kinds.ts'
import type { Acts, Asked, Pace, Speaker } from './acts.ts'
import { atPace } from './at-pace.ts'
import { type Delivered, Deliveries } from './deliveries.ts'
import { edits, markText } from './marks.ts'
import { PatientReader } from './patient-reader.ts'

const atOnce = 100
/** How long, in ms, nothing comes when all has come. */
const quietFor = 300
const contributionKey = Buffer.from('"kind":"contribution"')

/** People with live sockets: what the record plane shows them. Sockets are as a browser opens them, with compression offered. */
export class LiveCrowd {
  readonly #deliveries = new Deliveries()
  #sockets: WebSocket[] = []
  readonly #readers: PatientReader[] = []

  async gatherLive(seats: Seat[]): Promise<{ milliseconds: number }> {
    const began = performance.now()
    for (let from = 0; from < seats.length; from += atOnce) {
      const some = seats.slice(from, from + atOnce)
      const opened = await Promise.all(some.map((seat, n) => this.#open(seat, from + n)))
      this.#sockets.push(...opened)
    }
    return { milliseconds: performance.now() - began }
  }

  #open({ url, headers }: Seat, place: number): Promise<WebSocket> {
    const socket = new WebSocket(url, { headers })
    return new Promise((opened, failed) => {
      socket.on('error', failed)
      socket.on('close', (code, reason) => failed(new Error(`closed: ${code} ${reason}`)))
      socket.on('message', (data: Buffer) => {
        const at = performance.now()
        for (const mark of edits(data)) this.#deliveries.reaches(mark, place, at)
        if (data.includes('"type":"put"')) opened(socket)
      })
    })
  }

  /** The sender is shown it too: everybody counts. */
  async say(speakers: Speaker[], pace: Pace): Promise<Delivered> {
    this.#deliveries.begin()
    const requests: Promise<number>[] = []
    let turn = 0
    await atPace({ ...pace, writers: 1, perSecond: pace.perSecond * pace.writers }, () => {
      const { url, headers } = speakers[turn++ % speakers.length] as Speaker
      const mark = this.#deliveries.sends(-1, this.#sockets.length + 1)
      const words = `${markText(mark)} It took longer than I had been told, and nobody said why.`
      const said = { about: 'experience', touchpoint: null, emotions: [{ deck: 'forgotten' }], valence: -1, words }
      const command = { do: 'contribution.add', contribution: newId(), secretHash: '_'.repeat(43), spoken: said }
      requests.push(ask({ url, headers, body: JSON.stringify({ id: newId(), command }) }))
    })
    await Promise.all(requests)
    return this.#deliveries.complete(pace.patience)
  }

  /** Like `gatherLive`, for readers who unpack nothing yet. */
  async gatherReaders(seats: Seat[]): Promise<null> {
    for (let from = 0; from < seats.length; from += atOnce) {
      const opened = await Promise.all(seats.slice(from, from + atOnce).map((seat) => PatientReader.open(seat)))
      this.#readers.push(...opened)
    }
    await this.#quiet(1)
    return null
  }

  async reveal({ url, headers }: Speaker, contributions: number): Promise<Acts['reveal']['result']> {
    for (const reader of this.#readers) reader.forget()
    const began = performance.now()
    await ask({ url, headers, body: JSON.stringify({ id: newId(), command: { do: 'queue.reveal' } }) })
    // A random id alone takes 16 bytes, however well it is packed.
    await this.#quiet(16 * contributions)
    const ends = this.#readers.map((reader) => {
      let shown = 0
      return reader.texts().find(({ text }) => {
        shown += count(text, contributionKey)
        return shown >= contributions
      })?.at
    })
    const reached = ends.filter((at) => at !== undefined)
    return { milliseconds: Math.max(...reached) - began, reached: reached.length }
  }

  /** Resolves when every reader has got so many bytes and nothing has come for a while; or after a minute. */
  async #quiet(bytes: number): Promise<void> {
    const end = performance.now() + 60_000
    const isQuiet = () =>
      this.#readers.every((reader) => reader.received >= bytes && performance.now() - reader.lastAt > quietFor)
    while (!isQuiet() && performance.now() < end) await delay(20)
  }

  async fetch(requests: Asked[], together: number): Promise<Acts['fetch']['result']> {
    const milliseconds: number[] = []
    let failed = 0
    let next = 0
    const one = async () => {
      for (let request = requests[next++]; request; request = requests[next++]) {
        await ask(request)
          .then((time) => milliseconds.push(time))
          .catch(() => {
            failed += 1
          })
      }
    }
    await Promise.all(Array.from({ length: together }, one))
    return { milliseconds, failed }
  }

  scatter(): null {
    for (const socket of this.#sockets) socket.terminate()
    for (const reader of this.#readers) reader.close()
    this.#sockets = []
    return null
  }
}

/** Asks and reads the whole answer; the ms that took. Rejects when it was refused. */
async function ask({ url, headers, body }: Asked): Promise<number> {
  const began = performance.now()
  const post = { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body }
  const answer = await fetch(url, body === null ? { headers } : post)
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${answer.status} ${text}`)
  return performance.now() - began
}

function count(message: Buffer, key: Buffer): number {
  let found = 0
  for (let at = message.indexOf(key); at !== -1; at = message.indexOf(key, at + key.length)) found += 1
  return found
}
