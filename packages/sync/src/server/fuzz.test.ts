import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { seeded } from '../testing/seeded.ts'
import { emptyVector, eventually, freshLog, ROOM, storedDoc, testRaw, testServer, testStock } from '../testing/stage.ts'

const seed = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 32))
const steps = Number(process.env.FUZZ_STEPS ?? 400)

test(`D1 D6 people who edit, drop out and come back converge, with a vandal among them (seed ${seed})`, {
  timeout: 60_000 + steps * 20,
}, async () => {
  const random = seeded(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const { log } = freshLog()
  const server = await testServer({ log, limits: { compactAfter: 50 } })
  const people = ['ann', 'ben', 'cat'].map((person) => testStock(server, person))
  const edit = (one: (typeof people)[number]) => {
    const key = `k${Math.floor(random() * 20)}`
    const inner = one.map.get(key)
    const text = one.doc.getText('words')
    const what = random()
    if (what < 0.3) one.map.set(key, Math.floor(random() * 1000))
    else if (what < 0.45) one.map.delete(key)
    else if (what < 0.6) one.map.set(key, new Y.Map([['x', 1]]))
    else if (what < 0.75 && inner instanceof Y.Map) inner.set('x', Math.floor(random() * 1000))
    else if (what < 0.9) text.insert(Math.floor(random() * (text.length + 1)), pick(['a', 'bc', 'déf']))
    else if (text.length > 0) text.delete(Math.floor(random() * text.length), 1)
  }
  // Bends what the server has from the others, and says it as its own.
  const vandalise = async () => {
    const update = pick(log.load(ROOM)?.updates ?? [])?.slice()
    if (update === undefined || update.length === 0) return
    for (let flips = 1 + Math.floor(random() * 4); flips > 0; flips--) {
      update[Math.floor(random() * update.length)] = Math.floor(random() * 256)
    }
    const vandal = await testRaw(server, 'vandal')
    vandal.say({ is: 'answer', update })
    vandal.say({ is: 'tell-me' })
    vandal.say({ is: 'ask', stateVector: emptyVector })
    await Promise.race([vandal.closed, eventually(() => expect(vandal.heard.length).toBeGreaterThan(1))])
    vandal.close()
  }

  for (let step = 0; step < steps; step++) {
    const one = pick(people)
    const what = random()
    if (what < 0.85) edit(one)
    else if (what < 0.9) one.provider.disconnect()
    else if (what < 0.95) one.provider.connect()
    else await vandalise()
    // Lets the network do something: how much is chance, and so is what this meets.
    if (random() < 0.2) await new Promise((resolve) => setTimeout(resolve, random() * 4))
  }
  for (const one of people) one.provider.connect()
  const state = (doc: Y.Doc) => ({ records: doc.getMap('records').toJSON(), words: doc.getText('words').toString() })
  await eventually(() => {
    const [first, ...others] = people.map((one) => state(one.doc))
    expect(others, `seed ${seed}`).toEqual([first, first])
    expect(state(storedDoc(log)), `seed ${seed}`).toEqual(first)
    expect(people.every((one) => one.provider.synced)).toBe(true)
  })
  for (const one of people) {
    expect(one.doc.store.pendingStructs, `seed ${seed}`).toBeNull()
    expect(one.doc.store.pendingDs, `seed ${seed}`).toBeNull()
    expect(
      one.closes.filter((close) => close.code >= 4000),
      `seed ${seed}`,
    ).toEqual([])
  }
  expect(server.faults, `seed ${seed}`).toEqual([])
})
