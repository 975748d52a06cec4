import { randomBytes } from 'node:crypto'
import { type Actor, type AuthorKey, actorOf, type Board, documentsOf, permitBatches } from '@firsthand/model'
import { lookIntoStore, type StoreContent } from '../server/look-into-store.ts'
import type { Server } from '../server/start-server.ts'
import { documentLine } from '../session/document-line.ts'
import { type Right, takeBatch } from '../session/light-permits.ts'
import { LightPerson } from '../session/light-person.ts'
import { type LightSession, lightSession, spoken } from '../session/light-session.ts'
import { request } from '../session/request.ts'

/** Somebody who tries: the place in the API they knock at, and the cookie they knock with. */
export type Attacker = { name: string; at: LightPerson; cookie: string | null; actor: (board: Board) => Actor }

/** A word that occurs nowhere else, so that it can be looked for in bytes, logs and the store. */
export const marker = () => `zq${randomBytes(8).toString('hex')}`

/** What the lived-experience group said before the tests, by what became of it. */
export type Said = Record<
  'shown' | 'ready' | 'held' | 'waiting' | 'returned' | 'hidden',
  { mark: string; key: AuthorKey }
>

export type Cast = {
  server: Server
  session: LightSession
  rosa: LightPerson
  tom: LightPerson
  removed: LightPerson
  /** Permits, never used: of each group, of before a removal, of another board, to vote, made up. */
  rights: Record<'lived' | 'staff' | 'removed' | 'elsewhere' | 'vote' | 'made', Right>
  /** Waits at the door; no attacker is admitted by accident because the attackers try just that. */
  door: LightPerson
  stranger: LightSession
  attackers: Attacker[]
  /** Secrets that no attacker may ever receive. */
  secrets: () => string[]
  /** Tom's sockets since the beginning, on both planes. */
  patient: { texts: () => string[]; close: () => void }
  store: () => StoreContent
  board: () => Board
  anonymously: (mark: string) => Promise<AuthorKey>
}

const nobody = (): Actor => ({ is: 'nobody' })

/** A board in its first phase with everybody who may try something. Names are rare words, to be looked for in logs. */
export async function gatherCast(server: Server): Promise<Cast> {
  const { address } = server
  const session = await lightSession(address, { expected: { lived: 15, staff: 2 } })
  const rosa = await session.join('lived', 'Rosa Quillfeather')
  const amina = await session.join('lived')
  const tom = await session.join('staff', 'Tom Overwhistle')
  const removed = await session.join('staff', 'Udo Brackenmoor')
  const door = await session.join('staff', 'Lena Thistlewick')
  const observer = await session.join('observer')
  const stranger = await lightSession(address, { title: 'Another board' })

  const before = await removed.right()
  await session.facilitator.does({ do: 'person.remove', person: removed.id, reason: 'a test' })
  const lived = await rosa.right()
  const { json } = await request(amina.own('board'), { headers: { cookie: amina.cookie } })
  const toVote = permitBatches.findIndex(({ purpose }) => purpose === 'vote')
  const [vote] = await takeBatch(amina, json.you.permits, toVote)
  if (!vote) throw new Error('no permits to vote')
  const random = (bytes: number) => randomBytes(bytes).toString('base64url')
  const rights = {
    lived,
    staff: await tom.right(),
    removed: before,
    elsewhere: await (await stranger.join('lived')).right(),
    vote: { ...lived, permit: vote },
    made: { ...lived, permit: { message: random(64), signature: random(256) } },
  }

  const board = () => lookIntoStore(server.directory).board(session.made.board)
  const own = (name: string, at: LightPerson): Attacker => ({
    name,
    at,
    cookie: at.cookie,
    actor: (board) => {
      const person = board.people.get(at.id)
      return person ? actorOf(person) : { is: 'nobody' }
    },
  })
  const host = session.facilitator
  const elsewhere = new LightPerson(address, session.made.board, stranger.facilitator.id, stranger.facilitator.cookie)
  const attackers: Attacker[] = [
    own('a member of staff', tom),
    own('a person with lived experience', amina),
    own('an observer', observer),
    own('a person at the door', door),
    own('a removed person', removed),
    { name: 'staff at the facilitator’s place', at: host, cookie: tom.cookie, actor: nobody },
    { name: 'staff at Rosa’s place', at: rosa, cookie: tom.cookie, actor: nobody },
    { name: 'another board’s facilitator', at: elsewhere, cookie: stranger.facilitator.cookie, actor: nobody },
    {
      name: 'another board’s cookie at the facilitator’s place',
      at: host,
      cookie: stranger.facilitator.cookie,
      actor: nobody,
    },
    { name: 'somebody with a made-up cookie', at: host, cookie: 'firsthand=AAAAAAAAAAAAAAAAAAAAAAAA', actor: nobody },
    { name: 'somebody without a cookie', at: host, cookie: null, actor: nobody },
  ]
  const line = await tom.live()
  const layers = documentsOf(board()).map((name) => documentLine(tom, name))
  return {
    server,
    session,
    rosa,
    tom,
    removed,
    rights,
    door,
    stranger,
    attackers,
    secrets: () => {
      const { keys, links, contributions } = board()
      const people = [rosa, amina, tom, removed, door, observer, host]
      return [
        ...Object.values(keys.groups).flatMap(({ contribute, vote }) => [contribute.pkcs8, vote.pkcs8]),
        keys.recoveryHash,
        ...[...links.values()].flatMap(({ secret, secretHash }) => [secret ?? secretHash, secretHash]),
        ...[...contributions.values()].map(({ secretHash }) => secretHash),
        ...people.map(({ cookie }) => cookie.split('=')[1] ?? ''),
        session.made.facilitatorSecret,
        session.made.recoveryCode,
      ]
    },
    patient: {
      texts: () => [...line.texts, ...layers.flatMap(({ frames }) => frames.map((bytes) => bytes.toString('latin1')))],
      close: () => {
        line.close()
        for (const layer of layers) layer.close()
      },
    },
    store: () => lookIntoStore(server.directory),
    board,
    anonymously: (mark) =>
      rosa.saysWithoutName(
        spoken(`I said ${mark} at the desk`, session.touchpoints[3], {
          emotions: [{ own: `${mark}-felt` }],
        }),
      ),
  }
}

/** In the opening phase: one contribution for every state that moderation knows. Two people are here, so two are collected. */
export async function sayInEveryState({ session: { facilitator }, anonymously }: Cast): Promise<Said> {
  const say = async () => {
    const mark = marker()
    return { mark, key: await anonymously(mark) }
  }
  const [shown, ready, held, returned, hidden] = [await say(), await say(), await say(), await say(), await say()]
  await facilitator.does({ do: 'queue.collect' })
  await facilitator.does({ do: 'contribution.publish', contributions: [shown.key.id] })
  await facilitator.does({ do: 'queue.reveal' })
  await facilitator.does({ do: 'contribution.publish', contributions: [ready.key.id] })
  await facilitator.does({ do: 'contribution.return', contribution: returned.key.id, note: 'Did you name somebody?' })
  await facilitator.does({ do: 'contribution.hide', contributions: [hidden.key.id], reason: 'hurtful' })
  return { shown, ready, held, returned, hidden, waiting: await say() }
}
