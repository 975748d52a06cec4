import {
  defaultAgreement,
  defaultDeck,
  defaultPlan,
  defaultTouchpoints,
  defaultVoices,
  type MadeBoard,
  type MakeBoard,
  newId,
  type Spoken,
} from '@firsthand/model'
import { LightPerson } from './light-person.ts'
import { cookieIn, request } from './request.ts'

/** A board of the shipped plan, made through the API, with its first facilitator. */
export type LightSession = {
  made: MadeBoard
  facilitator: LightPerson
  touchpoints: string[]
  /** Joins by the link of this voice group, or as observer or second facilitator. */
  join: (as: string | 'observer' | 'facilitator', name?: string | null) => Promise<LightPerson>
  /** The facilitator closes phases until the board is in this one; what is undecided is let go. */
  moveTo: (phase: string) => Promise<void>
}

export type BoardWishes = Partial<MakeBoard>

/** Makes a board on a server, as the start page does. */
export async function lightSession(address: string, wishes: BoardWishes = {}): Promise<LightSession> {
  const touchpoints = wishes.touchpoints ?? defaultTouchpoints.map((touchpoint) => ({ id: newId(), ...touchpoint }))
  const body: MakeBoard = {
    title: 'Heart clinic',
    purpose: 'To hear how a visit feels',
    language: 'en',
    support: 'Ask Mira at the desk',
    facilitator: { name: 'Mira', worksFor: 'The clinic' },
    voices: defaultVoices,
    plan: defaultPlan,
    agreement: defaultAgreement,
    deck: defaultDeck,
    touchpoints,
    expected: { lived: 15, staff: 15 },
    ...wishes,
  }
  const answer = await request(`${address}/api/boards`, { method: 'POST', headers: { origin: address }, body })
  if (answer.status >= 300) throw new Error(`no board was made: ${answer.status} ${answer.text}`)
  const made = answer.json as MadeBoard
  const { board } = made
  const facilitator = new LightPerson(address, board, made.person, cookieIn(answer))
  const secretFor = (as: string) => {
    if (as === 'facilitator') return made.facilitatorSecret
    const link = made.links.find(({ for: joins }) =>
      joins.role === 'participant' ? joins.voice === as : joins.role === as,
    )
    if (!link) throw new Error(`no link for ${as}`)
    return link.secret
  }
  return {
    made,
    facilitator,
    touchpoints: touchpoints.map(({ id }) => id),
    join: (as, name = null) =>
      LightPerson.join(address, { board, secret: secretFor(as), name, worksFor: as === 'facilitator' ? 'Us' : null }),
    moveTo: async (phase) => {
      const line = await facilitator.live()
      const now = () => line.all('progress')[0]
      while (now()?.phase !== phase) {
        const left = now()?.phase ?? ''
        if (now()?.stage === 'open') await facilitator.does({ do: 'phase.last-words', phase: left })
        const reasons = { letGoReason: 'There was no time', nothingSaidReason: 'It stayed quiet' }
        await facilitator.does({ do: 'phase.next', phase: left, ...reasons })
        await line.until(() => now()?.phase !== left)
      }
      line.close()
    },
  }
}

/** Something to say at a touchpoint. */
export function spoken(words: string, touchpoint: string | null = null, feeling: Partial<Spoken> = {}): Spoken {
  return { about: 'experience', touchpoint, emotions: [], valence: -1, ...feeling, words }
}
