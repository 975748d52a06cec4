import { type AuthorKey, type PermitTerms, permitBatches, type You } from '@firsthand/model'
import { asCaller, type Exchange } from '../../session/caller.ts'
import { type Permit, takeBatch } from '../../session/light-permits.ts'
import type { LightPerson } from '../../session/light-person.ts'
import { type LightSession, spoken } from '../../session/light-session.ts'
import type { LiveLine } from '../../session/live-line.ts'
import { request, traceable } from '../../session/request.ts'
import { rareWord } from '../canary-people.ts'

export type Speaker = {
  person: LightPerson
  line: LiveLine
  terms: PermitTerms
  permits: Permit[]
  received: Exchange[]
}
export type Spoke = { key: AuthorKey; permit: Permit; words: string; whose: string; received: Exchange[] }

/** All that somebody asks for in `act`, as the server receives it. */
async function heard<Result>(act: () => Promise<Result>): Promise<{ result: Result; received: Exchange[] }> {
  const received: Exchange[] = []
  const result = await asCaller({ ...traceable, hears: (exchange) => received.push(exchange) }, act)
  return { result, received }
}

/** Somebody who comes in and is given all permits there are at once, as browsers do. */
export async function comesIn(session: LightSession, name: string | null): Promise<Speaker> {
  const { result, received } = await heard(async () => {
    const person = await session.join('lived', name)
    const line = await person.live()
    const { json } = await request(person.own('board'), { headers: { cookie: person.cookie } })
    const terms = (json.you as You).permits
    if (!terms) throw new Error('no permits')
    const permits = []
    for (const [batch, { purpose }] of permitBatches.entries()) {
      const taken = await takeBatch(person, terms, batch)
      if (purpose === 'contribute') permits.push(...taken)
    }
    return { person, line, terms, permits }
  })
  return { ...result, received }
}

/** Says something, with the next permit, and looks how it stands. */
export async function speaks({ person, terms, permits }: Speaker, touchpoint: string): Promise<Spoke> {
  const permit = permits.shift()
  if (!permit) throw new Error('no permits left')
  const key = person.nextKey()
  const words = rareWord('said')
  const { id: contribution, secret, secretHash } = key
  const { received } = await heard(async () => {
    const own = { board: person.board, contribution, secret }
    const right = { voice: terms.voice, key: terms.key, permit }
    const said = spoken(`It was ${words}`, touchpoint, { emotions: [{ own: rareWord('own').slice(0, 30) }] })
    const answers = [
      await person.said({ op: 'add', board: person.board, ...right, contribution, secretHash, spoken: said }),
      await person.said({ op: 'status', ...own }),
    ]
    for (const answer of answers) if (answer.status !== 200) throw new Error(answer.text)
  })
  return { key, permit, words, whose: person.id, received }
}

/** What people do with their name, between what they say without one. */
export async function stirs({ person, received }: Speaker, ready: boolean): Promise<void> {
  const { received: more } = await heard(() => person.does({ do: 'person.ready', phase: 'lived-experience', ready }))
  received.push(...more)
}
