import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

const bytes = (...values: number[]) =>
  encoding.encode((encoder) => {
    for (const value of values) encoding.writeVarUint(encoder, value)
  })

/** Info bytes of Yjs structs (V1): bits 0–4 the content, 6 a parent key, 7 a right origin, 8 an origin. */
const GC = 0
const DELETED = 1
const SKIP = 10
const ORIGIN = 0x80

/** A document with a client id that is always the same. */
function forger() {
  const doc = new Y.Doc()
  doc.clientID = 3_735_928_559
  return doc
}

function edits(...keys: string[]) {
  const doc = forger()
  const map = doc.getMap('records')
  for (const key of keys) map.set(key, 1)
  return doc
}

/** Updates that no honest client sends. None may land, whatever document they are sent to. */
export function forgedUpdates(): Record<string, Uint8Array> {
  const two = edits('one')
  const state = Y.encodeStateVector(two)
  two.getMap('records').set('two', 2)
  const nested = forger()
  let value: unknown = 1
  for (let level = 0; level < 500; level++) value = [value]
  nested.getArray('list').push([value])
  const outer = forger()
  outer.getMap('records').set('inner', new Y.Doc({ guid: 'inner' }))
  return {
    'nothing at all': new Uint8Array(),
    'bytes that are no update': Uint8Array.from([1, 2, 3, 4, 5]),
    'an update cut short': Y.encodeStateAsUpdate(edits('one')).slice(0, -3),
    'a huge count of clients': bytes(2 ** 31, 1, 1, 0),
    'a huge count of structs': bytes(1, 2 ** 31, 7, 0, GC),
    'a huge declared length': bytes(1, 1, 7, 0, DELETED, 2 ** 40, 0),
    'a struct without length': bytes(1, 1, 7, 0, GC, 0, 0),
    'a gap in the clocks': Y.encodeStateAsUpdate(two, state),
    'a skip': bytes(1, 2, 7, 0, SKIP, 5, GC, 1, 0),
    'a client twice': bytes(2, 1, 7, 0, GC, 1, 1, 7, 1, GC, 1, 0),
    'an origin that does not exist': bytes(1, 1, 7, 0, DELETED | ORIGIN, 8, 5, 1, 0),
    'an origin in itself': bytes(1, 1, 7, 0, DELETED | ORIGIN, 7, 0, 1, 0),
    'origins in a circle': bytes(2, 1, 8, 0, DELETED | ORIGIN, 7, 0, 1, 1, 7, 0, DELETED | ORIGIN, 8, 0, 1, 0),
    'deletions of what does not exist': bytes(0, 1, 7, 1, 0, 100),
    'a client id beyond 32 bits': bytes(1, 1, 2 ** 40, 0, GC, 1, 0),
    'values nested beyond reason': Y.encodeStateAsUpdate(nested),
    'a document in a document': Y.encodeStateAsUpdate(outer),
    'words after the end': Uint8Array.from([0, 0, 104, 105]),
    'encoding V2': Y.encodeStateAsUpdateV2(edits('one', 'two', 'three')),
  }
}

const fromBase64 = (text: string) => new Uint8Array(Buffer.from(text, 'base64'))

/** A document and an update that refers to nothing missing, and over which Yjs still stumbles half way (found by fuzzing). */
export const stumblingBlock = {
  document: fromBase64(
    'Awallv3nCAAGAQV3b3JkcwRib2xkBHRydWWBpZb95wgAA4Sllv3nCAMCZHOGpZb95wgFBGJvbGQEbnVsbKHa0talAwIBAAEF2tLWpQMAJwEHcmVjb3JkcwJrMAEoANrS1qUDAAF4AXUBdgEEZGVlcH0AIQEHcmVjb3JkcwJrMgEAAcSnxuybAQCnxuybAQEFd29yZHMCp8bsmwEAxKWW/ecIBaWW/ecIBgF3xKfG7JsBAKWW/ecIBgRvcmRzAqWW/ecIAgEDBwLa0talAwECAg==',
  ),
  update: fromBase64('AQOllv3nCAUGAQV3b3JkcwRib2xkBHRydWWEpZb95wgABXdvcmRzhqWW/ecIBQRib2xkBG51bGwA'),
}
