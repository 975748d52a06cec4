import { spentOf } from '@firsthand/model'
import { lookIntoStore } from '../../server/look-into-store.ts'
import type { Exchange } from '../../session/caller.ts'
import { everyByte } from '../every-byte.ts'
import type { Case } from './case.ts'
import type { Speaker, Spoke } from './crowd.ts'
import type { Heap } from './heap-snapshot.ts'
import { type Found, heapBeside, heapOrders } from './in-heap.ts'

/** Values in a text: everything that isn't punctuation. */
const values = (text: string) => text.match(/[A-Za-z0-9_-]{6,}/g) ?? []

/** A request and its answer without what only the network tells: no address, no device. */
const withoutNetwork = ({ path, sent, got }: Exchange) =>
  [path, sent.headers.cookie ?? '', sent.text, got.text, String(got.headers['set-cookie'] ?? '')].join('\n')

/** The number that a signature was made of: what a host would find among the blinded values if they were not blinded. */
export function signed(signature: string, modulus: string): string {
  const number = (text: string) => BigInt(`0x${Buffer.from(text, 'base64url').toString('hex')}`)
  const n = number(modulus)
  let power = number(signature)
  const once = power
  for (let doubled = 0; doubled < 16; doubled++) power = (power * power) % n
  const bytes = Buffer.from(((power * once) % n).toString(16).padStart(512, '0'), 'hex')
  return bytes.toString('base64url')
}

/** Which contribution something in the store is about. */
const about = ({ key, permit }: Spoke) => [key.id, key.secretHash, spentOf(permit.message, key.id).id]

/** Puts together what a host has at the end: the store's rows and bytes, the heap, and everything that was received. */
export function caseOf(directory: string, heap: Heap, speakers: Speaker[], spoke: Spoke[]): Case {
  const { rows } = lookIntoStore(directory)
  const rowsWith = (ids: string[]) => rows.filter((row) => ids.some((id) => row.includes(id)))
  const sessions = speakers.map(({ person, received }) => {
    const own = rowsWith([person.id])
    return { id: person.id, values: new Set([...received.map(withoutNetwork), ...own].flatMap(values)) }
  })
  const contributions = spoke.map((said) => {
    const found = new Set([...said.received.map(withoutNetwork), ...rowsWith(about(said))].flatMap(values))
    found.add(signed(said.permit.signature, speakers[0]?.terms.contribute ?? ''))
    return { id: said.key.id, values: found, whose: said.whose }
  })
  const inHeap: Found = {
    contributions: spoke.map((said) => ({ id: said.key.id, texts: [...about(said), said.words] })),
    sessions: speakers.map(({ person }, n) => ({
      id: person.id,
      texts: [person.id, person.cookie.split('=')[1] ?? '', ...identities(rows, person.id), `Guest number ${n}`],
    })),
  }
  return {
    sessions,
    contributions,
    orders: different([...fileOrders(directory, spoke), ...heapOrders(heap, inHeap)]),
    beside: heapBeside(heap, inHeap),
  }
}

/** Under which other values a person is known in the store. */
const identities = (rows: string[], person: string) =>
  rows.flatMap((row) => /^entity \S+ session (\S+) /.exec(row.includes(person) ? row : '')?.[1] ?? [])

/** The order in which things lie in files. */
function fileOrders(directory: string, spoke: Spoke[]): Case['orders'] {
  return everyByte(directory).flatMap(({ file, bytes }) =>
    [0, 1, 2].map((which) => {
      const places = spoke.map((said) => ({ id: said.key.id, at: bytes.lastIndexOf(about(said)[which] ?? '') }))
      const ids = places.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at)
      return { place: `value ${which} in ${file.split('/').at(-1)}`, ids: ids.map(({ id }) => id) }
    }),
  )
}

/** Each order once, and only those that hold most contributions. */
function different(orders: Case['orders']): Case['orders'] {
  const long = orders.filter(({ ids }) => ids.length >= 25)
  return [...new Map(long.map((order) => [order.ids.join(), order])).values()]
}
