import { closeCodes } from '@firsthand/model'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { attackedRoom, changeOf, copyOf } from '../testing/forged-frames/attacked-room.ts'
import { crafted, kinds, part, varUints } from '../testing/forged-frames/craft.ts'

const nothing = Uint8Array.from([0, 0])

/** How far a document goes under a client id. */
const reached = (doc: Y.Doc, client = doc.clientID) => Y.getState(doc.store, client)
/** The place of what a record holds now. */
const placeOf = (doc: Y.Doc, key: string) => {
  const item = doc.getMap('records')._map.get(key)
  if (item === undefined) throw new Error(`${key} is not there`)
  return { client: item.id.client, clock: item.id.clock }
}

/** Well-made changes of a document, which only somebody who may write it may send. */
const changes: Record<string, (doc: Y.Doc) => Uint8Array> = {
  'an overwrite': (doc) => changeOf(copyOf(doc), (copy) => copy.getMap('records').set('a', 'forged')),
  'a creation': (doc) => changeOf(copyOf(doc), (copy) => copy.getMap('records').set('forged', 1)),
  'a bare deletion': (doc) => changeOf(copyOf(doc), (copy) => copy.getMap('records').delete('a')),
  'words put between words': (doc) => changeOf(copyOf(doc), (copy) => copy.getText('words').insert(2, 'forged')),
  'a tombstone, which deletes without saying so': (doc) =>
    crafted({ parts: [part({ kind: kinds.deleted, origin: placeOf(doc, 'a'), content: varUints(1) })] }),
  'a struct of garbage': () => crafted({ parts: [part({ kind: kinds.garbage })] }),
  'a change behind everything that is known': (doc) => {
    const copy = copyOf(doc)
    copy.getMap('records').set('forged', 1)
    return Y.encodeStateAsUpdate(copy)
  },
}

test.each(Object.entries(changes))('D5 D6 %s by somebody who may only read lands nowhere', async (_, make) => {
  const room = await attackedRoom()
  const update = make(room.ann.doc)
  for (const kind of ['answer', 'update'] as const) {
    const reader = await room.attack('reader', [{ is: kind, update }])
    expect(await reader.closed).toEqual({ code: closeCodes.notAllowed, reason: 'read-only' })
  }
  room.stall()
  await room.unharmed()
})

/** What would wait in a Y.Doc until somebody else's next edit brings what it names, and then land with that edit. */
const waiting: Record<string, (doc: Y.Doc) => Uint8Array> = {
  'a struct beside what Ann will write next': (doc) =>
    crafted({ parts: [part({ origin: { client: doc.clientID, clock: reached(doc) } })] }),
  'a struct in what Ann will write next': (doc) =>
    crafted({ parts: [part({ parent: { client: doc.clientID, clock: reached(doc) } })] }),
  'a struct under the client id of Ann, behind her next': (doc) =>
    crafted({ client: doc.clientID, clock: reached(doc) + 1 }),
  'deletions of what Ann will write next': (doc) =>
    crafted({ parts: [], deletes: [{ client: doc.clientID, clock: reached(doc), length: 5 }] }),
  'deletions from what is there to what is not': (doc) =>
    crafted({ parts: [], deletes: [{ client: doc.clientID, clock: reached(doc) - 1, length: 5 }] }),
  'a valid struct and one that would wait': (doc) =>
    crafted({ parts: [part(), part({ origin: { client: doc.clientID, clock: reached(doc) } })] }),
  'a valid struct and a deletion that would wait': (doc) =>
    crafted({ deletes: [{ client: doc.clientID, clock: reached(doc), length: 1 }] }),
}

test.each(Object.entries(waiting))('D6 %s is refused, and not laundered through her next edit', async (_, make) => {
  const room = await attackedRoom()
  const update = make(room.ann.doc)
  for (const kind of ['answer', 'update'] as const) {
    const mallory = await room.attack('mallory', [
      { is: 'answer', update: nothing },
      { is: kind, update },
    ])
    expect(await mallory.closed).toEqual({ code: closeCodes.malformed, reason: 'unfit' })
    const reader = await room.attack('reader', [{ is: kind, update }])
    expect(await reader.closed).toEqual({ code: closeCodes.notAllowed, reason: 'read-only' })
  }
  room.stall()
  await room.unharmed()
})
