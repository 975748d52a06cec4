import type { AuthorKey } from '@firsthand/model'
import { lookIntoStore } from '../server/look-into-store.ts'
import { type DocumentLine, documentLine } from '../session/document-line.ts'
import type { LightPerson } from '../session/light-person.ts'
import { lightSession, spoken } from '../session/light-session.ts'
import type { Answer } from '../session/request.ts'
import { broken, nothingRelied, type Relied } from './relied.ts'
import { tellingPen } from './telling-pen.ts'

/** A board with people who write on every plane at once, and others who look on. It outlives the server's processes. */
export type BoardUnderLoad = {
  relied: Relied
  /** Everybody writes as fast as the server answers. Resolves when this many more things are relied on. */
  write: (count: number) => Promise<void>
  /** Nobody writes or looks any more; what was relied on stays. */
  stop: () => void
  /** Looks at everything anew, in the store and from outside; says what is not as it was relied on. */
  broken: (directory: string) => Promise<string[]>
}

/** Makes the board and has its people join: Rosa and Tom write and draw, Rosa and the facilitator look on. */
export async function boardUnderLoad(address: string): Promise<BoardUnderLoad> {
  const session = await lightSession(address, { expected: { lived: 500, staff: 15 } })
  const { facilitator } = session
  const rosa = await session.join('lived', 'Rosa')
  const tom = await session.join('staff', 'Tom')
  await session.moveTo('together')
  let speaker = rosa
  const relied = nothingRelied()
  let end = () => {}

  const write = async (wanted: number) => {
    let writing = true
    let count = 0
    const enough = Promise.withResolvers<void>()
    const note = (set: Set<string>, id: string) => {
      if (!writing || set.has(id)) return
      set.add(id)
      if (++count === wanted) enough.resolve()
    }
    const watch = await facilitator.live()
    const eye = documentLine(rosa, 'layer/together')
    const pen = tellingPen(tom, 'layer/together', (record) => note(relied.saved, record))
    await Promise.all([eye.settled(), pen.ready])
    end = () => {
      writing = false
      for (const one of [watch, eye, pen]) one.close()
    }
    void watch
      .until((seen) => {
        for (const { id } of seen.all('contribution')) note(relied.seen, id)
        return false
      })
      .catch(() => {})
    const records = eye.doc.getMap('records')
    for (const id of records.keys()) relied.drawn.add(id)
    records.observe(({ keysChanged }) => {
      for (const id of keysChanged) note(relied.drawn, id as string)
    })

    const { repeat, later } = writers(() => writing)
    const kept: AuthorKey[] = []
    repeat(async () => {
      const key = tom.nextKey()
      const { id: contribution, secretHash } = key
      const answer = await tom.command({ do: 'contribution.add', contribution, secretHash, spoken: spoken('named') })
      if (answer.status === 200) note(relied.acknowledged, contribution)
      else await later(answer)
    })
    repeat(async () => {
      const key = rosa.nextKey()
      const { id: contribution, secretHash } = key
      const right = await speaker.right().catch((error: Error) => {
        if (error.message === 'no permits left') return null
        throw error
      })
      // Everybody has the same number of permits: when they are used up, somebody else goes on.
      if (right === null) {
        speaker = await session.join('lived')
        return
      }
      const what = { op: 'add', board: rosa.board, ...right, contribution, secretHash } as const
      const answer = await rosa.said({ ...what, spoken: spoken('nameless') })
      if (answer.status !== 200) return later(answer)
      note(relied.acknowledged, contribution)
      kept.push(key)
    })
    repeat(async () => {
      const key = kept.length > 3 ? kept.shift() : undefined
      if (key === undefined) return pause(0.01)
      const { id: contribution, secret } = key
      relied.unwanted.add(contribution)
      const answer = await rosa.said({ op: 'withdraw', board: rosa.board, contribution, secret })
      if (answer.status === 200) note(relied.withdrawn, contribution)
      else await later(answer)
    })
    repeat(async () => {
      if (!pen.isOpen) throw new Error('the pen has no line')
      pen.draw()
      await pause(0.005)
    })
    await enough.promise
  }

  return {
    relied,
    write,
    stop: () => end(),
    broken: async (directory) => {
      const live = await facilitator.live()
      const shown = new Set(live.all('contribution').map(({ id }) => id))
      live.close()
      const stored = new Set(lookIntoStore(directory).board(session.made.board).contributions.keys())
      const { drawing, isWhole } = await look(rosa)
      return [
        ...broken(relied, { stored, shown, drawing }),
        ...(isWhole ? [] : ['the drawing waits for what is missing']),
      ]
    },
  }
}

/** What somebody sees who opens the drawing now. */
async function look(person: LightPerson) {
  const line: DocumentLine = documentLine(person, 'layer/together')
  if ((await line.settled()) !== 'synced') throw new Error(`the drawing was not opened: ${line.ends}`)
  const drawing = new Set(line.doc.getMap('records').keys())
  const isWhole = line.doc.store.pendingStructs === null && line.doc.store.pendingDs === null
  line.close()
  return { drawing, isWhole }
}

function writers(isOn: () => boolean) {
  return {
    /** Does it again and again until nobody writes any more or the server is gone. What was under way then, nobody relies on. */
    repeat: (write: () => Promise<void>) => {
      const turns = async () => {
        while (isOn()) await write()
      }
      void turns().catch(() => {})
    },
    /** Waits as long as the server asks for; anything else that it refuses is not meant to happen. */
    later: async ({ status, json, text }: Answer) => {
      if (status !== 429) throw new Error(`refused: ${status} ${text}`)
      await pause(json.error.seconds)
    },
  }
}

const pause = (seconds: number) => new Promise<void>((resolve) => setTimeout(resolve, seconds * 1000))
