import type { PageWriter } from '../writing/page-writer.ts'
import { cast } from './cast.ts'
import type { Demo } from './demo.ts'
import { saidLater } from './told/together.ts'
import { laterLines } from './written.ts'

/** The room stays alive, at human pace: pointers move, and now and then somebody says one more thing, or writes a line more, or is ready, or not yet. */
export async function goOn(demo: Demo, writers: Map<string, PageWriter>): Promise<void> {
  const { pace } = demo
  pace.speed = 'human'
  const later = [...saidLater]
  const nextLine = laterLines(demo, writers)
  for (let turn = 0; !pace.over.aborted; turn++) {
    await pace.pause(20, 45)
    const telling = turn % 2 === 1 ? later.shift() : undefined
    const { id } = cast[(turn * 4) % cast.length] ?? { id: 'rosa' }
    const ready = Math.floor(turn / cast.length) % 2 === 0
    if (turn % 4 === 2) await demo.step(nextLine)
    await demo.step(() =>
      telling ? demo.hear(telling, 'named') : demo.person(id).does({ do: 'person.ready', phase: 'together', ready }),
    )
  }
}
