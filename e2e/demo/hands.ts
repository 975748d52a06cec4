import type { Demo } from './demo.ts'

/** Mira calls somebody whose hand is up; when they have spoken, it goes down. */
export async function calls(demo: Demo, who: string): Promise<void> {
  const { id } = demo.person(who)
  await demo.step(async () => {
    await demo.session.facilitator.does({ do: 'hand.call', person: id })
    demo.tell('Somebody’s hand is up, and Mira calls them.')
    await demo.pace.pause(20, 40)
    await demo.session.facilitator.does({ do: 'hand.put-down', person: id })
  })
}

/** Two raise their hands; one is called, the other still waits. */
export async function raiseHands(demo: Demo): Promise<void> {
  for (const who of ['elsie', 'bea']) {
    await demo.pace.pause(15, 30)
    await demo.step(() => demo.person(who).does({ do: 'hand.raise', raised: true }))
  }
  await calls(demo, 'elsie')
}
