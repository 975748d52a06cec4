import { type AuthorKey, hashSecret, passageFingerprint } from '@firsthand/model'
import { lookIntoStore } from '../server/look-into-store.ts'
import type { Server } from '../server/start-server.ts'
import { documentLine } from '../session/document-line.ts'
import { type LightSession, lightSession, spoken } from '../session/light-session.ts'
import type { Canary, CanaryKind } from './canary.ts'
import { CanaryPeople, rareWord, type Someone } from './canary-people.ts'

/** A whole session of twelve people with canaries in everything that they are, have, send and say. */
export type CanarySession = {
  session: LightSession
  crowd: CanaryPeople
  /** Words that are under a black mark; gone half a minute after. */
  blackened: Canary
  /** Words that wait until the board closes; then facilitators have them. */
  late: Canary
}

/** Told right after somebody has written. */
export type Pauses = { hasWritten: () => void }

/** Runs the session until everybody works together: staff have read, everything is decided but what came late. */
export async function canarySession(server: Server, { hasWritten }: Pauses): Promise<CanarySession> {
  const crowd = new CanaryPeople()
  let session: LightSession | null = null
  const mira = await crowd.comes('facilitator', 'Mira', async () => {
    session = await lightSession(server.address)
    return session.facilitator
  })
  const made = (session as unknown as LightSession).made
  const there = session as unknown as LightSession
  for (const { secret, for: joins } of made.links) crowd.add('link-secret', `${joins.role} link`, secret, 'links')
  crowd.add('facilitator-secret', 'facilitators’ link', made.facilitatorSecret, mira.person.id)
  crowd.add('facilitator-secret', 'recovery code', made.recoveryCode, mira.person.id)
  const name = () => rareWord('name').slice(0, 24)
  await crowd.joins(there, 'facilitator', 'Vera')
  const [rosa, amina, karim, lena, jo, sam] = await inTurn(
    [name(), null, null, name(), name(), null].map((name) => () => crowd.joins(there, 'lived', name)),
  )
  const [tom] = await inTurn([name(), name(), null].map((name) => () => crowd.joins(there, 'staff', name)))
  await crowd.joins(there, 'observer', name())
  if (!rosa || !amina || !karim || !lena || !jo || !sam || !tom) throw new Error('somebody is missing')
  const facilitate = (act: Parameters<typeof mira.person.does>[0]) => mira.as(() => mira.person.does(act))

  const say = async (who: Someone, kind: CanaryKind, proposes: string | null = null) => {
    const words = rareWord('words')
    const feeling = { emotions: [{ own: rareWord('own').slice(0, 30) }] }
    const at = proposes ? null : there.touchpoints[crowd.canaries.length % there.touchpoints.length]
    const more = proposes ? { ...feeling, proposes } : feeling
    const key = await who.as(() => who.person.saysWithoutName(spoken(`It was ${words} there`, at, more)))
    hasWritten()
    const canaries = [crowd.add(kind, 'words', words, who.person.id)]
    if (kind !== 'words-blackened')
      canaries.push(crowd.add(kind, 'own word', feeling.emotions[0]?.own ?? '', who.person.id))
    crowd.add('contribution', 'contribution', key.id, who.person.id)
    crowd.add('secret-hash', 'hash of its secret', hashSecret(key.secret), who.person.id)
    crowd.add('author-secret', 'secret of a contribution', key.secret, who.person.id)
    return { key, words, canaries }
  }
  const own = (who: Someone, op: string, { id: contribution, secret }: AuthorKey, more = {}) =>
    who.as(async () => {
      const answer = await who.person.said({ op, board: made.board, contribution, secret, ...more })
      if (answer.status !== 200) throw new Error(`${op}: ${answer.text}`)
    })

  await mira.as(() => there.moveTo('lived-experience'))
  const shown: Awaited<ReturnType<typeof say>>[] = []
  for (const who of [rosa, amina, rosa, karim, lena, jo, sam, rosa]) shown.push(await say(who, 'words-shown'))
  // What is proposed with words that everybody reads stays with facilitators.
  const moment = rareWord('moment')
  shown.splice(3, 0, await say(karim, 'words-shown', moment))
  crowd.add('words-on-desk', 'proposed moment', moment, karim.person.id)
  const black = await say(amina, 'words-blackened')
  const edited = await say(jo, 'words-taken-back')
  const returned = await say(lena, 'words-on-desk')
  const hidden = await say(karim, 'words-on-desk')
  // Left undecided: it is let go when the phase closes.
  await say(sam, 'words-on-desk')
  const gone = await say(rosa, 'words-gone')
  await own(amina, 'status', shown[1]?.key as AuthorKey)
  await own(rosa, 'withdraw', gone.key)

  await facilitate({ do: 'queue.collect' })
  const ids = [...shown, black, edited].map(({ key }) => key.id)
  await facilitate({ do: 'contribution.publish', contributions: ids })
  const passage = [{ words: `It was ${black.words} there` }]
  const ranges = [{ run: 0, from: 7, to: 7 + black.words.length, reason: 'name' as const }]
  await facilitate({ do: 'contribution.redact', contribution: black.key.id, of: passageFingerprint(passage), ranges })
  await facilitate({ do: 'contribution.return', contribution: returned.key.id, note: 'Did you name somebody?' })
  await facilitate({ do: 'contribution.hide', contributions: [hidden.key.id], reason: 'hurtful' })
  await facilitate({ do: 'queue.reveal' })
  const isShown = ({ line }: Someone) => line.all('contribution').some(({ id }) => id === shown[0]?.key.id)
  for (const who of [rosa, jo]) await who.line.until(() => isShown(who))
  // Said anew, and taken back by its author: both were on the board.
  const anew = rareWord('words')
  await own(jo, 'edit', edited.key, { spoken: spoken(`Rather ${anew}`, there.touchpoints[0]) })
  crowd.add('words-shown', 'words said anew', anew, jo.person.id)
  await facilitate({ do: 'phase.last-words', phase: 'lived-experience' })
  await facilitate({ do: 'contribution.publish', contributions: [edited.key.id] })
  await facilitate({ do: 'queue.reveal' })
  const back = shown.pop()
  if (back) {
    await own(rosa, 'withdraw', back.key)
    for (const canary of back.canaries) canary.kind = 'words-taken-back'
  }

  await mira.as(() => there.moveTo('staff'))
  await tom.as(() => tom.person.live()).then((line) => line.close())
  await mira.as(() => there.moveTo('together'))
  const given = rareWord('given').slice(0, 24)
  await lena.as(() => lena.person.does({ do: 'person.name', name: given }))
  crowd.add('given-name', 'name with a contribution', given, lena.person.id)
  const named = { ...lena.person.nextKey(), words: rareWord('words') }
  const { id: contribution, secretHash, words } = named
  await lena.as(() => lena.person.does({ do: 'contribution.add', contribution, secretHash, spoken: spoken(words) }))
  crowd.add('words-shown', 'words with a name', words, lena.person.id)
  await draw(lena)
  const late = await say(sam, 'words-waiting')
  const [lateWords] = late.canaries
  for (const canary of late.canaries) canary.kind = 'words-waiting'
  for (const id of lookIntoStore(server.directory).board(made.board).sessions.keys()) {
    const person = lookIntoStore(server.directory).board(made.board).sessions.get(id)?.person ?? ''
    crowd.add('session', 'hash of a token', id, person)
  }
  crowd.addPermits()
  const blackened = black.canaries[0]
  if (!blackened || !lateWords) throw new Error('nothing was said')
  return { session: there, crowd, blackened, late: lateWords }
}

/** One after the other. */
async function inTurn<Result>(acts: (() => Promise<Result>)[]): Promise<Result[]> {
  const results: Result[] = []
  for (const act of acts) results.push(await act())
  return results
}

/** Draws something on the layer that is everybody's, with a live cursor. */
async function draw({ as, person }: Someone): Promise<void> {
  await as(async () => {
    const layer = documentLine(person, 'layer/together')
    if ((await layer.settled()) !== 'synced') throw new Error('nobody may draw')
    layer.doc.getMap('records').set('shape:one', 'a line')
    layer.close()
  })
}
