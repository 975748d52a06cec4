import { newId } from '@firsthand/model'
import { WebSocket } from 'ws'
import type { Seat } from '../servers/kinds.ts'
import type { Acts, Asked, Pace, Speaker } from './acts.ts'
import { atPace } from './at-pace.ts'
import { type Delivered, Deliveries } from './deliveries.ts'
import { edits, markText } from './marks.ts'

const atOnce = 100
const contributionKey = Buffer.from('"kind":"contribution"')

/** People with live sockets: what the record plane shows them. Sockets are as a browser opens them, with compression offered. */
export class LiveCrowd {
  readonly #deliveries = new Deliveries()
  #sockets: WebSocket[] = []
  #shown: number[] = []
  #heard: (place: number, at: number) => void = () => {}

  async gatherLive(seats: Seat[]): Promise<{ milliseconds: number }> {
    const began = performance.now()
    this.#shown = seats.map(() => 0)
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
        this.#shown[place] = (this.#shown[place] ?? 0) + count(data, contributionKey)
        this.#heard(place, at)
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

  async reveal({ url, headers }: Speaker, contributions: number): Promise<Acts['reveal']['result']> {
    this.#shown = this.#shown.map(() => 0)
    const waiting = new Set(this.#shown.keys())
    const began = performance.now()
    let last = began
    const all = new Promise<void>((done) => {
      this.#heard = (place, at) => {
        if ((this.#shown[place] ?? 0) < contributions || !waiting.delete(place)) return
        last = at
        if (waiting.size === 0) done()
      }
      setTimeout(done, 60_000).unref()
    })
    await ask({ url, headers, body: JSON.stringify({ id: newId(), command: { do: 'queue.reveal' } }) })
    await all
    this.#heard = () => {}
    return { milliseconds: last - began, reached: this.#sockets.length - waiting.size }
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
