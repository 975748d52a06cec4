import {
  defaultAgreement,
  defaultDeck,
  defaultPlan,
  defaultTouchpoints,
  defaultVoices,
  type MadeBoard,
  type MakeBoard,
  newId,
} from '@firsthand/model'
import { ask } from './ask.ts'
import { TestPerson } from './test-person.ts'
import type { TestServer } from './test-server.ts'

export const boardRequest = (): MakeBoard => ({
  title: 'A visit to the clinic',
  purpose: 'To hear how it feels.',
  language: 'en',
  support: 'Room 2',
  facilitator: { name: 'Fay', worksFor: 'The clinic' },
  voices: defaultVoices,
  plan: defaultPlan,
  agreement: defaultAgreement,
  deck: defaultDeck,
  touchpoints: defaultTouchpoints.map((touchpoint) => ({ ...touchpoint, id: newId() })),
  expected: { lived: 4, staff: 4 },
})

export type TestBoard = {
  made: MadeBoard
  facilitator: TestPerson
  /** The secret of the link for a voice group, or for observers. */
  secret: (to: string) => string
  join: (to: string, name?: string | null) => Promise<TestPerson>
  /** Moves on until this phase is open, deciding nothing (nothing was said, or what waits is let go). */
  reach: (phase: string) => Promise<void>
}

/** A board on a server, with its facilitator signed in. */
export async function testBoard(server: TestServer, change: Partial<MakeBoard> = {}): Promise<TestBoard> {
  const answer = await ask(server.url, '/api/boards', { ...boardRequest(), ...change })
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
  const made = answer.body as MadeBoard
  const facilitator = new TestPerson(server, made.board, made.person, answer.cookie ?? '')
  const secret = (to: string) =>
    made.links.find(({ for: made }) => (made.role === 'participant' ? made.voice === to : made.role === to))?.secret ??
    ''
  return {
    made,
    facilitator,
    secret,
    async join(to, name = null) {
      const joined = await TestPerson.join(server, made.board, secret(to), name)
      if (!(joined instanceof TestPerson)) throw new Error(JSON.stringify(joined.body))
      return joined
    },
    async reach(phase) {
      const plan = (change.plan ?? defaultPlan).map(({ id }) => id)
      for (;;) {
        const now = (await facilitator.board()).views.find((view) => view.kind === 'progress')
        if (now?.kind !== 'progress' || now.phase === phase) return
        if (plan.indexOf(now.phase) > plan.indexOf(phase)) throw new Error('that phase is over')
        const closes = now.phase === 'lived-experience' || plan[plan.indexOf(now.phase) + 1] === 'closed'
        if (closes && now.stage === 'open') await facilitator.does({ do: 'phase.last-words', phase: now.phase })
        const reasons = { letGoReason: 'In the test.', nothingSaidReason: 'In the test.' }
        await facilitator.does({ do: 'phase.next', phase: now.phase, ...reasons })
      }
    },
  }
}
