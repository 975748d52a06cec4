import { setTimeout as delay } from 'node:timers/promises'

export type Emptiness = { sockets: number; documents: number }

/** The figures are made anew once a minute, and a room is let go half a minute after the last person has left. */
const patience = 180_000

/** What a server still holds when everybody has left, by its own metrics; waits until it is nothing, or not any longer. */
export async function endsEmpty(address: string): Promise<Emptiness> {
  const end = performance.now() + patience
  for (;;) {
    const text = await (await fetch(`${address}/metrics`)).text()
    const empty = { sockets: gauge(text, 'firsthand_sockets'), documents: gauge(text, 'firsthand_documents') }
    if ((empty.sockets === 0 && empty.documents === 0) || performance.now() > end) return empty
    await delay(5_000)
  }
}

const gauge = (text: string, name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1] ?? Number.NaN)
