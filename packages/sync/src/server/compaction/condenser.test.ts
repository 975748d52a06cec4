import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { bytesOf, crafted, part } from '../../testing/forged-frames/craft.ts'
import { createCondenser } from './condenser.ts'

const update = (key: string) => {
  const doc = new Y.Doc()
  doc.getMap('records').set(key, 1)
  return Y.encodeStateAsUpdate(doc)
}
const condenser = (patienceMs?: number) => {
  const made = createCondenser(patienceMs)
  onTestFinished(() => made.close())
  return made
}
const keysOf = (bytes: Uint8Array) => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, bytes)
  return [...doc.getMap('records').keys()]
}

test('D13 many documents are put together, each from its own parts; one that is not whole is refused alone', async () => {
  const { condense } = condenser()
  const [torn, ...whole] = await Promise.allSettled([
    condense({ snapshot: null, updates: [crafted({ clock: 5 })] }),
    ...Array.from({ length: 20 }, (_, index) => condense({ snapshot: update('a'), updates: [update(`k${index}`)] })),
  ])
  expect(torn).toMatchObject({ status: 'rejected' })
  for (const [index, one] of whole.entries()) {
    expect(one.status === 'fulfilled' && keysOf(one.value.update).sort()).toEqual(['a', `k${index}`])
  }
})

/** Values put under one key side by side: Yjs walks past all of them for each. Half a megabyte takes it minutes. */
const slow = () => {
  const value = bytesOf([1, 126])
  return crafted({ parts: Array.from({ length: 150_000 }, () => part({ content: value })) })
}

test('D13 a document that was made to be slow is given up, and those of other boards do not wait for it', async () => {
  const { condense } = condenser(4000)
  const began = performance.now()
  const stuck = condense({ snapshot: null, updates: [slow()] }).then(
    () => 'done',
    (error: Error) => error.message,
  )
  const others = await Promise.all(
    Array.from({ length: 5 }, (_, index) => condense({ snapshot: null, updates: [update(`k${index}`)] })),
  )
  expect(others.map(({ update: bytes }) => keysOf(bytes))).toEqual([['k0'], ['k1'], ['k2'], ['k3'], ['k4']])
  expect(performance.now() - began).toBeLessThan(4000)
  expect(await stuck).toBe('A document took too long to be put together.')
  expect(keysOf((await condense({ snapshot: null, updates: [update('after')] })).update)).toEqual(['after'])
})

test('D13 closing ends what is being put together', async () => {
  const { condense, close } = condenser()
  const asked = Promise.allSettled(Array.from({ length: 4 }, () => condense({ snapshot: null, updates: [slow()] })))
  await close()
  expect((await asked).map(({ status }) => status)).toEqual(Array(4).fill('rejected'))
})
