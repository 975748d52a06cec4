import type { Facilitator } from '../actors/facilitator.ts'
import type { Stage } from '../actors/stage.ts'
import type { LightPerson } from './light-person.ts'
import { type LightSession, lightSession, spoken } from './light-session.ts'

/** What the people of `threeCollected` say. */
export const corridor = 'Dr Hale left me in the corridor for two hours.'
export const tea = 'The woman with the tea asked how I was.'
export const letter = 'I could not read the letter.'

type Setting = { session: LightSession; rosa: LightPerson; amina: LightPerson }

/** A board in the opening phase, two people with lived experience, and three contributions that were collected. */
export async function threeCollected(stage: Stage): Promise<Setting> {
  const session = await lightSession(stage.server.address)
  const rosa = await session.join('lived', 'Rosa')
  const amina = await session.join('lived', 'Amina')
  await session.moveTo('lived-experience')
  for (const [at, said] of [corridor, tea, letter].entries()) {
    await rosa.saysWithoutName(spoken(said, session.touchpoints[at + 2], { emotions: [{ deck: 'forgotten' }] }))
  }
  await session.facilitator.does({ do: 'queue.collect' })
  return { session, rosa, amina }
}

/** One more facilitator in a browser of their own, on the desk. */
export async function leads(stage: Stage, session: LightSession, name: string, keys = false): Promise<Facilitator> {
  const one = await stage.facilitator(keys ? { with: 'keyboard' } : {})
  const { made } = session
  await one.joinsToLead(`${stage.server.address}/join/${made.board}#${made.facilitatorSecret}`, name)
  return one
}
