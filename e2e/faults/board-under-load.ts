import { newId } from '@firsthand/model'
import { type DocumentLine, documentLine } from '../session/document-line.ts'
import type { LightPerson } from '../session/light-person.ts'
import { type LightSession, spoken } from '../session/light-session.ts'
import type { LiveLine } from '../session/live-line.ts'

/** What people of a board may rely on: they were told that it is kept, or they have seen it of somebody else. */
export type Relied = {
  acknowledged: Set<string>
  seen: Set<string>
  drawn: Set<string>
}

export type UnderLoad = {
  /** Stops writing and looking; what was relied on stays in the sets. */
  stop: () => void
  /** Resolves when this many things were acknowledged, seen or drawn since the start. */
  reached: (count: number) => Promise<void>
}

/**
 * Writes on every plane at once, as fast as the server answers: named contributions by command, nameless ones by the path
 * without cookie, and strokes in a document. Somebody else looks on, and what they see is noted as soon as it is there.
 */
export async function writeUnderLoad(
  { facilitator }: LightSession,
  people: { rosa: LightPerson; tom: LightPerson; right: string },
  relied: Relied,
): Promise<UnderLoad> {
  const { rosa, tom, right } = people
  let writing = true
  let count = 0
  let wanted = { count: Number.POSITIVE_INFINITY, reached: () => {} }
  const note = (set: Set<string>, id: string) => {
    if (!writing || set.has(id)) return
    set.add(id)
    count++
    if (count >= wanted.count) wanted.reached()
  }
  const watch: LiveLine = await facilitator.live()
  const pen: DocumentLine = documentLine(tom, 'layer/together')
  const eye: DocumentLine = documentLine(rosa, 'layer/together')
  await Promise.all([pen.settled(), eye.settled()])

  void watch
    .until((line) => {
      for (const { id } of line.all('contribution')) note(relied.seen, id)
      return false
    })
    .catch(() => {})
  eye.doc.on('update', () => {
    for (const id of eye.doc.getMap('records').keys()) note(relied.drawn, id)
  })

  const untilTheEnd = async (write: () => Promise<void>) => {
    while (writing) {
      try {
        await write()
      } catch {
        // The server is gone in the middle of it: this one may be kept or not, nobody relies on it.
        return
      }
    }
  }
  void untilTheEnd(async () => {
    const key = tom.nextKey()
    const { id: contribution, secretHash } = key
    const answer = await tom.command({ do: 'contribution.add', contribution, secretHash, spoken: spoken('named') })
    if (answer.status === 200) note(relied.acknowledged, contribution)
    else if (answer.status === 429) await pause(answer.json.error.seconds)
  })
  void untilTheEnd(async () => {
    const { id: contribution, secretHash } = rosa.nextKey()
    const what = { op: 'add', board: rosa.board, voice: 'lived', right, contribution, secretHash } as const
    const answer = await rosa.said({ ...what, spoken: spoken('nameless') })
    if (answer.status === 200) note(relied.acknowledged, contribution)
    else if (answer.status === 429) await pause(answer.json.error.seconds)
  })
  void untilTheEnd(async () => {
    pen.doc.getMap('records').set(newId(), 'stroke')
    await new Promise((resolve) => setImmediate(resolve))
    if (pen.provider.ws && pen.provider.ws.bufferedAmount > 100_000) await pause(0.01)
    await pause(0.01)
  })
  return {
    stop: () => {
      writing = false
      watch.close()
      pen.close()
      eye.close()
    },
    reached: (more) =>
      new Promise((resolve) => {
        wanted = { count: more, reached: resolve }
        if (count >= more) resolve()
      }),
  }
}

const pause = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000))
