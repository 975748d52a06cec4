import { cast } from './cast.ts'
import type { Demo } from './demo.ts'
import { saidLater } from './told/together.ts'

/** The room stays alive, at human pace: pointers move, and now and then somebody says one more thing, or is ready, or not yet. */
export async function goOn(demo: Demo): Promise<void> {
  const { pace } = demo
  pace.speed = 'human'
  const later = [...saidLater]
  for (let turn = 0; !pace.over.aborted; turn++) {
    await pace.pause(20, 45)
    const telling = turn % 2 === 1 ? later.shift() : undefined
    const { id } = cast[(turn * 4) % cast.length] ?? { id: 'rosa' }
    const ready = Math.floor(turn / cast.length) % 2 === 0
    await demo.step(() =>
      telling ? demo.hear(telling, 'named') : demo.person(id).does({ do: 'person.ready', phase: 'together', ready }),
    )
  }
}
