import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Server } from '../../server/start-server.ts'

/** The heap of a process as V8 tells it: its nodes, and which holds which. */
export type Heap = {
  count: number
  /** The text of a node when it is a string, else null. At most 1,024 signs of it. */
  text: (node: number) => string | null
  name: (node: number) => string
  /** Grows with the address: V8 numbers what it finds when it walks through memory. */
  id: (node: number) => number
  type: (node: number) => string
  /** What a node holds, in order. */
  holds: (node: number) => Iterable<number>
  held: (node: number) => Iterable<number>
  edges: (node: number) => number
}

type Snapshot = {
  snapshot: { meta: { node_fields: string[]; node_types: [string[]]; edge_fields: string[]; edge_types: [string[]] } }
  nodes: number[]
  edges: number[]
  strings: string[]
}

/** Where a server leaves its heap when it is asked; nothing of ours has to be in it for that. */
export class HeapSnapshots {
  readonly #directory = mkdtempSync(join(tmpdir(), 'firsthand-heap-'))

  /** The settings with which a server must be started. */
  get env(): Record<string, string> {
    return { NODE_OPTIONS: `--heapsnapshot-signal=SIGUSR2 --diagnostic-dir=${this.#directory}` }
  }

  /** Takes the heap of a running server. Garbage is collected by that: what is left is held by something. */
  async take(server: Server): Promise<Heap> {
    const pid = server.pid()
    if (pid === null) throw new Error('the server does not run')
    process.kill(pid, 'SIGUSR2')
    for (let tries = 0; tries < 600; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 100))
      const [file] = readdirSync(this.#directory).filter((name) => name.endsWith('.heapsnapshot'))
      if (!file) continue
      const text = readFileSync(join(this.#directory, file), 'utf8')
      if (!text.trimEnd().endsWith('}')) continue
      rmSync(join(this.#directory, file))
      return readHeap(JSON.parse(text) as Snapshot)
    }
    throw new Error('no heap snapshot came')
  }

  end(): void {
    rmSync(this.#directory, { recursive: true, force: true })
  }
}

function readHeap({ snapshot, nodes, edges, strings }: Snapshot): Heap {
  const { node_fields, node_types, edge_fields, edge_types } = snapshot.meta
  const step = node_fields.length
  const edgeStep = edge_fields.length
  const [types] = node_types
  const [kinds] = edge_types
  const at = (field: string) => node_fields.indexOf(field)
  const [typeAt, nameAt, idAt, countAt] = ['type', 'name', 'id', 'edge_count'].map(at) as [
    number,
    number,
    number,
    number,
  ]
  const toAt = edge_fields.indexOf('to_node')
  const weak = kinds.indexOf('weak')
  const count = nodes.length / step
  const first = new Uint32Array(count + 1)
  for (let node = 0; node < count; node++) first[node + 1] = (first[node] ?? 0) + (nodes[node * step + countAt] ?? 0)
  const target = (edge: number) => (edges[edge * edgeStep + toAt] ?? 0) / step
  const isWeak = (edge: number) => edges[edge * edgeStep] === weak
  const total = first[count] ?? 0
  const heldFirst = new Uint32Array(count + 1)
  for (let edge = 0; edge < total; edge++) heldFirst[target(edge) + 1] = (heldFirst[target(edge) + 1] ?? 0) + 1
  for (let node = 0; node < count; node++) heldFirst[node + 1] = (heldFirst[node + 1] ?? 0) + (heldFirst[node] ?? 0)
  const holders = new Uint32Array(total)
  const next = heldFirst.slice()
  for (let node = 0; node < count; node++) {
    for (let edge = first[node] ?? 0; edge < (first[node + 1] ?? 0); edge++) {
      const to = target(edge)
      holders[next[to] ?? 0] = isWeak(edge) ? count : node
      next[to] = (next[to] ?? 0) + 1
    }
  }
  const type = (node: number) => types[nodes[node * step + typeAt] ?? 0] ?? ''
  const name = (node: number) => strings[nodes[node * step + nameAt] ?? 0] ?? ''
  return {
    count,
    type,
    name,
    id: (node) => nodes[node * step + idAt] ?? 0,
    text: (node) => (/string$/.test(type(node)) ? name(node) : null),
    edges: (node) => (first[node + 1] ?? 0) - (first[node] ?? 0),
    *holds(node) {
      for (let edge = first[node] ?? 0; edge < (first[node + 1] ?? 0); edge++) yield target(edge)
    },
    *held(node) {
      for (let edge = heldFirst[node] ?? 0; edge < (heldFirst[node + 1] ?? 0); edge++) {
        const holder = holders[edge] ?? count
        if (holder < count) yield holder
      }
    },
  }
}
