import { setImmediate } from 'node:timers/promises'
import * as Y from 'yjs'
import { condense } from '../../server/compaction/condense.ts'
import { defaultLimits } from '../../server/limits.ts'
import { HeldDocument } from '../../server/room/held-document.ts'
import { inspectUpdate } from '../../server/update/inspect-update.ts'
import { decodeFrame, encodeFrame } from '../../wire/frame.ts'
import type { Chance } from './chance.ts'
import { honestClient } from './honest-client.ts'
import { memoryHost } from './memory-host.ts'
import { mutate, mutateBytes } from './mutate.ts'
import { isWhole, portraitOf } from './portrait.ts'
import { isCrossed } from './trial.ts'

/** What became of forged frames: let pass, or the close code that their sender got. */
export interface SiegeTally {
  frames: number
  closes: Record<string, number>
  /** Frames that were not sent since they lie where nothing can have been put in. */
  crossed: number
  longestBatchMs: number
}

const BATCH = 25

function must(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what)
}

/**
 * A room with honest people at work and a crowd that bends what they say and says it as its own: as writers, as readers,
 * many at once. Throws unless nobody honest is cut, all agree in the end with the store, with what it compacts to and with
 * a reload, and nothing is stored that nobody sent.
 */
export async function besiege(chance: Chance, frames: number, tally: SiegeTally): Promise<void> {
  const host = memoryHost()
  let rooms = host.open()
  const join = (person: string, at = rooms) =>
    honestClient(chance.below(2 ** 32), (far) => host.connect(at, person, 'write', far))
  const people = ['ann', 'ben', 'cat'].map((person) => join(person))
  const sent = () => people.flatMap(({ said }) => said)
  const known = () => {
    const held = new HeldDocument(
      { snapshot: null, updates: host.rows, upto: host.rows.length, claims: [] },
      defaultLimits,
    )
    const whole = host.rows.length === 0 ? Uint8Array.from([0, 0]) : Y.mergeUpdates(host.rows)
    return { held, whole, vector: Y.decodeStateVector(Y.encodeStateVectorFromUpdate(whole)) }
  }
  /** Lets everything take its course: the room's turns are microtasks here, presence a millisecond. */
  const settle = async () => {
    for (let rest = 0, rows = -1; rest < 3; rest = rows === host.rows.length ? rest + 1 : 0) {
      rows = host.rows.length
      await setImmediate()
    }
  }
  for (const one of people) {
    one.doc.getText('words').insert(0, 'Water')
    one.act(chance)
  }
  await settle()
  let passed = 0

  for (let done = 0; done < frames; done += BATCH) {
    const { held, whole, vector } = known()
    const updates = sent().flatMap((bytes) => {
      const frame = decodeFrame(bytes)
      return frame !== null && 'update' in frame && frame.update.length > 2 ? [frame.update] : []
    })
    const forged = Array.from({ length: BATCH }, () => {
      if (chance.once(3)) return mutateBytes(chance.pick(sent()), chance, sent())
      const { bytes } = mutate(chance.pick(updates), chance, { updates, reached: vector })
      return encodeFrame({ is: chance.once(2) ? 'answer' : 'update', update: bytes })
    })
    const began = performance.now()
    const vandals: { end: string; leave(): void }[] = []
    for (const [index, bytes] of forged.entries()) {
      const frame = decodeFrame(bytes)
      const found = frame !== null && 'update' in frame ? inspectUpdate(held, frame.update, defaultLimits) : null
      if (found?.is === 'adds') {
        const doc = new Y.Doc({ gc: false })
        Y.applyUpdate(doc, whole)
        Y.applyUpdate(doc, found.update)
        if (isCrossed(doc, vector)) {
          tally.crossed++
          continue
        }
      }
      const vandal = { end: 'let pass', leave: () => line.leave() }
      const access = chance.once(4) ? 'read' : 'write'
      const far = {
        heard() {},
        closed(code: number, reason: string) {
          vandal.end = `${code} ${reason}`
        },
      }
      const line = host.connect(rooms, `vandal ${done + index}`, access, far)
      // Half of them answer the question for what they have first, as honest clients do.
      if (chance.once(2)) line.say(encodeFrame({ is: 'answer', update: Uint8Array.from([0, 0]) }))
      line.say(bytes)
      if (access === 'write') passed += bytes.length
      if (chance.once(8)) chance.pick(people).act(chance)
      if (chance.once(2)) await setImmediate()
      vandals.push(vandal)
    }
    await settle()
    for (const { end, leave } of vandals) {
      tally.closes[end] = (tally.closes[end] ?? 0) + 1
      leave()
    }
    tally.frames += vandals.length
    tally.longestBatchMs = Math.max(tally.longestBatchMs, performance.now() - began)
    for (const one of people) must(one.closes.length === 0, `an honest client was cut: ${JSON.stringify(one.closes)}`)
    if (chance.once(6)) await restart()
  }

  async function restart(): Promise<void> {
    await settle()
    for (const one of people.splice(0)) one.end()
    await rooms.close()
    rooms = host.open()
    people.push(...['ann', 'ben', 'cat'].map((person) => join(person)))
    await settle()
    for (const one of people) one.act(chance)
    await settle()
  }

  await settle()
  must(host.faults.length === 0, `a fault: ${String((host.faults[0] as Error)?.stack)}`)
  const late = join('late')
  await rooms.close()
  const again = host.open()
  const reloaded = join('reloaded', again)
  await settle()
  const stored = host.stored()
  const parts = { snapshot: stored?.snapshot?.update ?? null, updates: stored?.updates ?? [] }
  const condensed = new Y.Doc()
  Y.applyUpdate(condensed, condense(parts).update)
  const all = {
    ...Object.fromEntries(people.map(({ doc }, index) => [`person ${index}`, doc])),
    late: late.doc,
    reloaded: reloaded.doc,
    condensed,
  }
  const [first] = people
  must(first !== undefined, 'nobody is here')
  const drawn = portraitOf(first.doc)
  for (const [who, doc] of Object.entries(all)) {
    must(isWhole(doc), `${who}: something stays pending`)
    must(
      portraitOf(doc) === drawn || rowsAreCrossed(host.rows),
      `${who}: other content\n${portraitOf(doc)}\n---\n${drawn}`,
    )
  }
  const honest = sent().reduce((sum, { length }) => sum + length, 0)
  const bytes = host.rows.reduce((sum, { length }) => sum + length, 0)
  must(
    bytes <= 2 * (honest + passed) + 100_000,
    `${bytes} bytes are stored of ${honest} honest and ${passed} forged ones`,
  )
  for (const one of [...people, late, reloaded]) one.end()
  await again.close()
}

/** Whether anything of it lies where nothing can have been put in: it came to fit only by what came in the same batch. */
function rowsAreCrossed(rows: readonly Uint8Array[]): boolean {
  const doc = new Y.Doc({ gc: false })
  return rows.some((row) => {
    const before = Y.decodeStateVector(Y.encodeStateVector(doc))
    Y.applyUpdate(doc, row)
    return isCrossed(doc, before)
  })
}
