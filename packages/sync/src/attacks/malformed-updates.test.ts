import { closeCodes } from '@firsthand/model'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { attackedRoom } from '../testing/forged-frames/attacked-room.ts'
import {
  bytesOf,
  crafted,
  kinds,
  nestedAny,
  nestedJson,
  part,
  varString,
  varUints,
} from '../testing/forged-frames/craft.ts'

const nothing = Uint8Array.from([0, 0])
const whole = (act: (doc: Y.Doc) => void) => {
  const doc = new Y.Doc()
  act(doc)
  return doc
}
const record = () => whole((doc) => doc.getMap('records').set('forged', new Y.Map([['x', 1]])))
const content = (kind: number, ...bytes: (Uint8Array | number[])[]) =>
  crafted({ parts: [part({ kind, content: bytesOf(...bytes) })] })
/** One client, one struct with this info byte, then whatever. */
const struct = (info: number, ...rest: (Uint8Array | number[])[]) =>
  bytesOf(varUints(1, 1, 7, 0), [info], ...rest, varUints(0))
const underRecords = bytesOf(varUints(1), varString('records'), varString('k'))
const range = (length: number) => Array.from({ length }, (_, index) => index)

/** Updates that say more, or other things, than there may be. Every one ends its sender's connection as unfit. */
const unfit: Record<string, () => Uint8Array> = {
  'a gap in the clocks of a new client': () => crafted({ clock: 1 }),
  'a garbage struct of 2^52 clocks': () => crafted({ parts: [part({ kind: kinds.garbage, length: 2 ** 52 })] }),
  'a garbage struct up to the last number there is': () =>
    crafted({ parts: [part({ kind: kinds.garbage, length: Number.MAX_SAFE_INTEGER })] }),
  'a tombstone of 2^52 clocks': () => content(kinds.deleted, varUints(2 ** 52)),
  '30 million structs declared in a dozen bytes': () => bytesOf(varUints(1, 30_000_000, 7, 0, 0, 1, 0)),
  '30 million clients declared in a dozen bytes': () => bytesOf(varUints(30_000_000, 1, 7, 0, 0, 1)),
  '30 million values declared in a dozen bytes': () => content(kinds.any, varUints(30_000_000), [126]),
  '30 million deletions declared in a dozen bytes': () => bytesOf(varUints(0, 1, 7, 30_000_000, 0, 1)),
  '2^52 deleted clocks in a dozen bytes': () => bytesOf(varUints(0, 1, 7, 1, 0, 2 ** 52)),
  'nearly 4 MB that would have to wait': () =>
    crafted({ clock: 9, parts: [part({ kind: kinds.string, content: varString('x'.repeat(4_190_000)) })] }),
  '20,000 structs': () => crafted({ parts: range(20_000).map((n) => part({ key: `k${n}` })) }),
  '20,000 deletions': () =>
    crafted({ parts: [], deletes: range(20_000).map((n) => ({ client: 7, clock: n, length: 1 })) }),
  'a malformed tail after a valid struct': () =>
    bytesOf(varUints(1, 2, 7, 0), [40], underRecords, [1, 126, 40, 1, 200]),
  'a malformed delete set after valid structs': () =>
    bytesOf(Y.encodeStateAsUpdate(record()).slice(0, -1), [1, 7, 1, 0]),
  'a number without end': () => bytesOf(varUints(1, 1), Array(40).fill(255)),
  'a number beyond 2^53': () => bytesOf(varUints(1, 1, 7), [255, 255, 255, 255, 255, 255, 255, 127, 0, 1, 0]),
  'a length beyond the end': () => content(kinds.string, varUints(2 ** 31), [65]),
  'words that are not UTF-8': () => content(kinds.string, [2, 0xc3, 0x28]),
  'half of an emoji in UTF-8': () => content(kinds.string, [3, 0xed, 0xa0, 0xbd]),
  'bytes after the end': () => bytesOf(Y.encodeStateAsUpdate(record()), [0]),
  'an update twice, one behind the other': () =>
    bytesOf(Y.encodeStateAsUpdate(record()), Y.encodeStateAsUpdate(record())),
  'encoding V2': () => Y.encodeStateAsUpdateV2(record()),
  'no content': () => content(kinds.any, [0]),
  'no words': () => content(kinds.string, [0]),
  'garbage with the flags of content': () => struct(32, underRecords, [1]),
  'a document in a document': () => Y.encodeStateAsUpdate(whole((doc) => doc.getMap('records').set('d', new Y.Doc()))),
  'a skip between structs': () => bytesOf(varUints(1, 2, 7, 0), [10, 5], [0, 1], [0]),
  'an unknown shared type': () => content(kinds.type, [7]),
  'an unknown kind of value': () => content(kinds.any, [1, 100]),
  'JSON that is none': () => content(kinds.json, [1], varString('{"a":')),
  'an embed that is no JSON': () => content(kinds.embed, varString('undefined')),
  'a client twice': () => bytesOf(varUints(2, 1, 7, 0), [0, 1], varUints(1, 7, 1), [0, 1], [0]),
  'clients in the wrong order': () => bytesOf(varUints(2, 1, 7, 0), [0, 1], varUints(1, 8, 0), [0, 1], [0]),
  'a client id beyond 32 bits': () => crafted({ client: 2 ** 32 }),
  'an origin that does not exist': () => crafted({ parts: [part({ origin: { client: 9, clock: 0 } })] }),
  'a right origin that does not exist': () => crafted({ parts: [part({ right: { client: 9, clock: 0 } })] }),
  'a parent that does not exist': () => crafted({ parts: [part({ parent: { client: 9, clock: 0 } })] }),
  'itself as origin': () => crafted({ parts: [part({ origin: { client: 7, clock: 0 } })] }),
  'itself as parent': () => crafted({ parts: [part({ parent: { client: 7, clock: 0 } })] }),
  '__proto__ as the key of a map': () => crafted({ parts: [part({ key: '__proto__' })] }),
  '__proto__ as the name of a root': () => crafted({ parts: [part({ parent: '__proto__' })] }),
  '__proto__ in a value': () => content(kinds.any, [1, 118, 1], varString('__proto__'), [126]),
  '__proto__ deep in a value': () => content(kinds.any, [1], nestedAny(9, '__proto__')),
  '__proto__ in JSON': () => content(kinds.json, [1], varString('{"a":[{"__proto__":{"admin":true}}]}')),
  '__proto__ in an embed': () => content(kinds.embed, varString('{"__proto__":1}')),
  '__proto__ as a format': () => content(kinds.format, varString('__proto__'), varString('true')),
  '__proto__ in a format': () => content(kinds.format, varString('bold'), varString('{"__proto__":1}')),
  '__proto__ as the name of an element': () => content(kinds.type, [3], varString('__proto__')),
  'a key of 300 letters': () => crafted({ parts: [part({ key: 'k'.repeat(300) })] }),
  'values nested 5,000 deep': () => content(kinds.any, [1], nestedAny(5000)),
  'objects nested 5,000 deep': () => content(kinds.any, [1], nestedAny(5000, 'k')),
  'JSON nested 5,000 deep': () => content(kinds.json, [1], varString(nestedJson(5000))),
  'an embed nested 5,000 deep': () => content(kinds.embed, varString(nestedJson(5000))),
  'a format nested 5,000 deep': () => content(kinds.format, varString('bold'), varString(nestedJson(5000))),
  'JSON nested two million deep': () => content(kinds.json, [1], varString(nestedJson(2_000_000))),
}
for (const ref of range(32).slice(11))
  unfit[`content of the unknown kind ${ref}`] = () => struct(32 | ref, underRecords, [1, 126])

const stalls: number[] = []

test.each(Object.entries(unfit))('D6 %s: its sender goes, nothing lands, nobody else notices', async (_, make) => {
  const room = await attackedRoom()
  const update = make()
  for (const kind of ['answer', 'update'] as const) {
    const mallory = await room.attack('mallory', [
      { is: 'answer', update: nothing },
      { is: kind, update },
    ])
    expect(await mallory.closed).toEqual({ code: closeCodes.malformed, reason: 'unfit' })
    // Who may only read is told just that.
    const reader = await room.attack('reader', [{ is: kind, update }])
    expect(await reader.closed).toEqual({ code: closeCodes.notAllowed, reason: 'read-only' })
  }
  stalls.push(room.stall())
  await room.unharmed()
})

test('D6 none of these held the event loop for long', ({ annotate }) => {
  expect(stalls.length).toBe(Object.keys(unfit).length)
  annotate(`the event loop was held ${Math.max(...stalls).toFixed(0)} ms at most, over ${stalls.length} attacks`)
})
