import type { Case } from './case.ts'
import type { Heap } from './heap-snapshot.ts'

/** By which texts contributions and sessions are known in the heap. */
export type Found = Record<'contributions' | 'sessions', { id: string; texts: string[] }[]>

/** Whose every text of the heap is: the same index for texts of one thing. */
function owners(heap: Heap, things: Found['contributions']): Map<number, string> {
  const byText = new Map(things.flatMap(({ id, texts }) => texts.map((text) => [text, id] as const)))
  const whole = new RegExp(
    [...byText.keys()].map((text) => text.replaceAll(/[-/\\^$*+?.()|[\]{}]/g, '\\$&')).join('|'),
    'g',
  )
  const owner = new Map<number, string>()
  for (let node = 0; node < heap.count; node++) {
    const text = heap.text(node)
    if (text === null || text.length < 8) continue
    const ids = new Set([...text.matchAll(whole)].map(([match]) => byText.get(match) ?? ''))
    const [only] = ids
    // What names several is a list: its order is looked at elsewhere.
    if (only !== undefined && ids.size === 1) owner.set(node, only)
  }
  return owner
}

const once = (ids: (string | undefined)[]) => [...new Set(ids.filter((id) => id !== undefined))]

/** Every order of contributions in the heap: by address of texts and objects, and in whatever holds many of them. */
export function heapOrders(heap: Heap, { contributions }: Found): Case['orders'] {
  const owner = owners(heap, contributions)
  const objects = new Map<number, string>()
  for (const [node, id] of owner) {
    for (const holder of heap.held(node)) if (heap.type(holder) === 'object') objects.set(holder, id)
  }
  const byAddress = (found: Map<number, string>) =>
    [...found].sort(([a], [b]) => heap.id(a) - heap.id(b)).map(([, id]) => id)
  const orders: Case['orders'] = [
    { place: 'texts by address', ids: once(byAddress(owner)) },
    { place: 'texts by address, the last of each', ids: once(byAddress(owner).reverse()).reverse() },
    { place: 'objects by address', ids: once(byAddress(objects)) },
    { place: 'objects by address, the last of each', ids: once(byAddress(objects).reverse()).reverse() },
  ]
  const collections = new Set([...owner.keys(), ...objects.keys()].flatMap((node) => [...heap.held(node)]))
  for (const holder of collections) {
    if (heap.edges(holder) < 20) continue
    const ids = once([...heap.holds(holder)].map((node) => owner.get(node) ?? objects.get(node)))
    orders.push({ place: `a collection (${heap.type(holder)} ${heap.name(holder).slice(0, 30)})`, ids })
  }
  return orders
}

/** How far up from a text its holders are looked at, and how many things one of them may hold to mean anything. */
const levels = 4
const most = 200

/** The objects over each thing's texts, and theirs. */
function above(heap: Heap, owner: Map<number, string>): Map<number, Set<string>> {
  const reached = new Map<number, Set<string>>()
  for (const [node, id] of owner) {
    let edge = [node]
    for (let level = 0; level < levels; level++) {
      edge = edge.flatMap((from) => [...heap.held(from)].filter((to) => heap.edges(to) <= most && isOurs(heap, to)))
      edge = [...new Set(edge)]
      for (const to of edge) reached.set(to, (reached.get(to) ?? new Set()).add(id))
      if (edge.length > 500) break
    }
  }
  return reached
}

const isOurs = (heap: Heap, node: number) =>
  ['object', 'array', 'closure', 'concatenated string'].includes(heap.type(node))

/** Pairs of a session and a contribution that hang on one object, which doesn't hold everybody's. */
export function heapBeside(heap: Heap, { contributions, sessions }: Found): Case['beside'] {
  const saids = above(heap, owners(heap, contributions))
  const people = above(heap, owners(heap, sessions))
  const beside: Case['beside'] = []
  for (const [node, said] of saids) {
    const who = people.get(node)
    if (!who || who.size * said.size > 40) continue
    for (const session of who)
      for (const contribution of said) beside.push({ session, contribution, weight: 1 / (who.size * said.size) })
  }
  return beside
}
