import type { DocumentLine } from '../session/document-line.ts'
import { comeIn } from './begin.ts'
import { draw, openLayer } from './canvas.ts'
import { wander } from './cursors.ts'
import type { Demo } from './demo.ts'
import { goOn } from './go-on.ts'
import { raiseHands } from './hands.ts'
import { livedSpeaks, staffSpeak } from './phases.ts'
import { reflect } from './reflected.ts'
import { linkForLater, makeSense, promise, vote } from './together.ts'
import { writePage } from './written.ts'

/**
 * Plays the whole session: what comes first in half a minute, the rest as slowly as people are (unless everything is to be there at
 * once), and then goes on quietly until the demo is over. Resolves never but by the AbortError of the pace.
 */
export async function play(demo: Demo): Promise<void> {
  const { pace } = demo
  await comeIn(demo)
  await livedSpeaks(demo)
  await staffSpeak(demo, 'first')
  if (pace.speed !== 'at-once') {
    pace.speed = 'human'
    demo.tell('From here on it goes as slowly as people are.')
  }
  await staffSpeak(demo, 'second')
  const pointers: DocumentLine[] = []
  for (const who of ['amina', 'karim', 'tom', 'ingrid', 'samuel']) {
    await demo.step(async () => pointers.push(await openLayer(demo, who, 'together')))
  }
  const wandering = pointers.map((pointer) => wander(demo, pointer))
  const [first] = pointers
  demo.tell('Two people write the summary, at the same time.')
  const beside = Promise.all([
    writePage(demo, 'summary'),
    raiseHands(demo),
    first ? demo.step(() => draw(demo, first)) : null,
  ])
  const script = async () => {
    await makeSense(demo)
    await demo.step(() => vote(demo))
    await promise(demo)
    const [writers] = await beside
    await demo.scene('promised')
    await demo.step(() => linkForLater(demo))
    await demo.step(() => reflect(demo))
    demo.tell('Everything has been played. It goes on quietly until you press Ctrl-C.')
    await demo.scene('played')
    await goOn(demo, writers)
  }
  await Promise.all([...wandering, beside, script()])
}
