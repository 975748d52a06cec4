import { closeCodes } from '@firsthand/model'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type HeldSocket, handWorld } from '../testing/hand-world.ts'
import { createRandom, type Random, seedOf } from '../testing/simulator/random.ts'
import { encodeFrame } from '../wire/frame.ts'
import { openDocument, type Recovered } from './open-document.ts'

const marksOf = (doc: Y.Doc) => doc.getArray<string>('marks')

/** Writes again what is not there: in an array, what is stored and written again as well would be there twice. */
function reapply({ before, after, sameHistory }: Recovered) {
  const both = new Y.Doc()
  if (sameHistory) Y.applyUpdate(both, Y.encodeStateAsUpdate(after))
  Y.applyUpdate(both, Y.encodeStateAsUpdate(before))
  const known = new Set(marksOf(after))
  for (const mark of marksOf(both)) if (!known.has(mark)) marksOf(after).push([mark])
}

/** A server that stores, forgets to say so, fails, refuses and begins again, as chance has it. Works on what it has committed. */
function troubledServer(random: Random, world: ReturnType<typeof handWorld>) {
  let doc = new Y.Doc()
  let epoch = 1
  let others = 0
  let refusals = 0
  let socket: HeldSocket | null = null
  let taken = 0
  let writes = 0
  const close = (code: number, reason: string) => {
    socket?.close(code, reason)
    socket = null
  }
  const serve = () => {
    if (socket?.gone) socket = null
    const last = world.sockets.at(-1)
    if (last === undefined || last === socket || last.gone) return
    socket = last
    taken = 0
    writes = 0
    if (!last.url.endsWith(`.${epoch}`)) {
      last.accept()
      return close(closeCodes.notFound, `past-epoch ${epoch}`)
    }
    last.welcome(doc)
  }
  /** Takes what has come on the present socket; `trouble` is how often, in hundred, something goes wrong. */
  const work = (trouble: number) => {
    serve()
    while (socket !== null && taken < socket.heard.length) {
      const frame = socket.heard[taken++]
      if (frame?.is !== 'answer' && frame?.is !== 'update') continue
      writes++
      const fate = random.below(100) < trouble ? random.below(5) : 5
      if (fate === 0) return close(1006, '')
      if (fate === 1) return close(closeCodes.notSaved, 'not-saved')
      if (fate === 2 && refusals++ < 2) return close(closeCodes.malformed, 'unfit')
      if (fate === 3) {
        const again = new Y.Doc()
        marksOf(again).push([...marksOf(doc)])
        doc = again
        epoch++
        return close(closeCodes.notFound, `past-epoch ${epoch}`)
      }
      Y.applyUpdate(doc, frame.update)
      expect(doc.store.pendingStructs).toBeNull()
      if (fate === 4) return close(1006, '')
      refusals = 0
      socket.say({ is: 'saved', count: writes })
    }
    if (socket !== null && random.once(3)) {
      const other = new Y.Doc()
      Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
      const vector = Y.encodeStateVector(doc)
      marksOf(other).insert(random.below(marksOf(other).length + 1), [`other${others++}`])
      const update = Y.encodeStateAsUpdate(other, vector)
      Y.applyUpdate(doc, update)
      socket.sayBytes(
        Buffer.concat([encodeFrame({ is: 'update', update }), encodeFrame({ is: 'terms', access: 'write' })]),
      )
    }
  }
  return { work, marks: () => [...marksOf(doc)], others: () => others }
}

async function run(seed: string) {
  const random = createRandom(seed)
  const world = handWorld({ chance: 0.3 })
  const server = troubledServer(random, world)
  const document = openDocument({ url: 'ws://here', name: 'page/a.1', ...world.surroundings, onRecovered: reapply })
  let made = 0
  for (let step = 0; step < 150; step++) {
    for (let count = random.below(4); count > 0; count--) marksOf(document.view.doc).push([`mine${made++}`])
    await world.pass(random.below(60))
    if (random.once(2)) server.work(25)
    if (random.once(20)) world.last.close(1006)
    if (random.once(10)) await world.pass(16_000)
  }
  for (let step = 0; step < 20 && !(document.view.state.is === 'live' && document.view.unsaved === 0); step++) {
    await world.pass(16_000)
    server.work(0)
  }
  expect(document.view).toMatchObject({ state: { is: 'live' }, unsaved: 0 })
  const wished = [
    ...Array.from({ length: made }, (_, index) => `mine${index}`),
    ...Array.from({ length: server.others() }, (_, index) => `other${index}`),
  ]
  expect(server.marks().toSorted()).toEqual(wished.toSorted())
  expect([...marksOf(document.view.doc)]).toEqual(server.marks())
  document.close()
}

test('D44 whatever goes wrong, what was changed here is stored once: neither lost nor doubled', async () => {
  for (let number = 0; number < 60; number++) {
    const seed = seedOf(number)
    await run(seed).catch((cause) => {
      throw new Error(`Seed ${seed}`, { cause })
    })
  }
})
