import { setTimeout as delay } from 'node:timers/promises'
import { type Command, newId } from '@firsthand/model'
import { recordSeat } from '../servers/record-seats.ts'
import type { MadeBoards } from '../stock/store-boards.ts'

export type Facilitating = {
  boards: MadeBoards['made']
  address: string
  random: () => number
  isOver: () => boolean
  /** How often, in ms, a board is led through phases. */
  every: number
}

/**
 * Facilitators pause a board and go on again, which takes the pens away and gives them back. Every so often one leads a board back to
 * listening, where nobody draws, and then to another shared phase.
 */
export async function facilitate({ boards, address, random, isOver, every }: Facilitating): Promise<void> {
  const phases = boards.map(() => 'together')
  let next = performance.now() + every
  let steps = 0
  while (!isOver()) {
    const at = Math.floor(random() * boards.length)
    const board = boards[at]
    if (!board) throw new Error('there is no board')
    const { commands } = recordSeat(address, board.board, board.facilitator)
    const does = async (command: Command) => {
      const post = { method: 'POST', headers: { ...commands.headers, 'content-type': 'application/json' } }
      const answer = await fetch(commands.url, { ...post, body: JSON.stringify({ id: newId(), command }) })
      const text = await answer.text()
      if (!answer.ok) throw new Error(`${command.do}: ${answer.status} ${text}`)
    }
    const moveTo = async (past: string) => {
      const as = `${past}-${++steps}`
      await does({ do: 'phase.reopen', phase: past, as })
      await does({ do: 'phase.next', phase: phases[at] ?? '', letGoReason: 'time', nothingSaidReason: null })
      phases[at] = as
    }
    await does({ do: 'board.pause', paused: true })
    await delay(1_000 + random() * 2_000)
    await does({ do: 'board.pause', paused: false })
    if (performance.now() > next) {
      next += every
      await moveTo('listen')
      await delay(2_000)
      await moveTo('together')
    }
    for (let waited = 0; waited < 15_000 && !isOver(); waited += 500) await delay(500)
  }
}
