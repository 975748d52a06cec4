import type { Demo } from './demo.ts'
import { calls } from './hands.ts'
import { collectAndShow, decideQueue } from './queue.ts'
import { livedArriving } from './told/lived-arriving.ts'
import { livedLeaving } from './told/lived-leaving.ts'
import { staffSaying } from './told/staff.ts'
import type { Telling } from './told/telling.ts'
import { agree, writePage } from './written.ts'

/** The next phase, as its facilitator opens it, with the time that the plan gives it. */
async function moveOn(demo: Demo, from: string): Promise<void> {
  const { session, line, pace } = demo
  await session.facilitator.does({ do: 'phase.next', phase: from, letGoReason: null, nothingSaidReason: null })
  await line.until(() => line.all('progress')[0]?.phase !== from)
  const { plan } = line.all('board')[0] ?? {}
  const minutes = plan?.find(({ id }) => id === line.all('progress')[0]?.phase)?.minutes
  if (!minutes) return
  // The record tells minutes, so the time is counted from the full one.
  const rings = new Date((Math.floor(Date.now() / 60_000) + minutes) * 60_000).toISOString()
  await session.facilitator.does({ do: 'timer.set', rings })
  await pace.pause(1)
}

/** Everybody says what they have to say at a time of their own, each in their own order. */
async function everybodySays(demo: Demo, tellings: readonly Telling[], [least, most]: [number, number]): Promise<void> {
  const byPerson = Map.groupBy(tellings, ({ who }) => who)
  const each = [...byPerson.values()].map(async (own) => {
    for (const telling of own) {
      await demo.pace.pause(least, most)
      await demo.step(() => demo.hear(telling))
    }
  })
  await Promise.all(each)
}

async function areReady(demo: Demo, phase: string, who: string[]): Promise<void> {
  for (const id of who) {
    await demo.pace.pause(1, 3)
    await demo.person(id).does({ do: 'person.ready', phase, ready: true })
  }
}

/** Lived experience speaks, without names, while the staff wait. Ends in the phase in which they read. */
export async function livedSpeaks(demo: Demo): Promise<void> {
  const { session } = demo
  const { facilitator } = session
  const phase = 'lived-experience'
  await agree(demo)
  await moveOn(demo, 'gather')
  demo.tell('Lived experience speaks, without names. Staff see nothing yet.')
  await everybodySays(demo, livedArriving, [8, 30])
  await collectAndShow(demo)
  await demo.person('nour').does({ do: 'person.rest', rest: 'asked' })
  await demo.person('joseph').does({ do: 'hand.raise', raised: true })
  await everybodySays(demo, livedLeaving, [8, 30])
  await facilitator.does({ do: 'person.answer-rest', person: demo.person('nour').id })
  await demo.person('nour').does({ do: 'person.rest', rest: 'none' })
  await collectAndShow(demo)
  await calls(demo, 'joseph')
  await areReady(demo, phase, ['rosa', 'amina', 'joseph', 'grace', 'karim', 'elsie', 'nour'])
  await facilitator.does({ do: 'phase.last-words', phase })
  demo.tell('Mira calls the last words, and decides what is still in the queue.')
  // The new wording of what was sent back.
  await decideQueue(demo)
  await moveOn(demo, phase)
  for (const said of demo.allSaid()) if (said.telling.takenBack) await demo.byHand(said, { op: 'withdraw' })
  demo.tell('Somebody has taken their words back. Now the staff read.')
}

/** The staff say how the same moments feel for them: `first` as one half, then the rest at the pace that the demo has by then. */
export async function staffSpeak(demo: Demo, half: 'first' | 'second'): Promise<void> {
  const middle = Math.ceil(staffSaying.length / 2)
  if (half === 'first') {
    demo.tell('They write down what they heard.')
    const writers = await writePage(demo, 'heard')
    for (const writer of writers.values()) writer.close()
    await areReady(demo, 'listen', ['pavel', 'li'])
    await moveOn(demo, 'listen')
    demo.tell('The staff speak.')
  }
  await everybodySays(demo, half === 'first' ? staffSaying.slice(0, middle) : staffSaying.slice(middle), [5, 20])
  await demo.step(() => collectAndShow(demo))
  if (half === 'second') {
    await demo.step(() => areReady(demo, 'staff', ['rosa', 'tom', 'ingrid', 'karim']))
    await demo.step(() => moveOn(demo, 'staff'))
    demo.tell('Both groups make sense of it together, with names.')
  }
}
