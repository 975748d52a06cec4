import * as encoding from 'lib0/encoding'
import { type At, assemble, type Part } from './dissect.ts'

/** Kinds of a struct's content in Yjs (V1). */
export const kinds = {
  garbage: 0,
  deleted: 1,
  json: 2,
  binary: 3,
  string: 4,
  embed: 5,
  format: 6,
  type: 7,
  any: 8,
  document: 9,
  skip: 10,
} as const

/** Numbers one after the other, as Yjs writes them. */
export const varUints = (...values: number[]): Uint8Array =>
  encoding.encode((encoder) => {
    for (const value of values) encoding.writeVarUint(encoder, value)
  })
export const varString = (text: string): Uint8Array =>
  encoding.encode((encoder) => encoding.writeVarString(encoder, text))
export const bytesOf = (...parts: (Uint8Array | number[])[]): Uint8Array =>
  Uint8Array.from(Buffer.concat(parts.map((part) => Uint8Array.from(part))))

/** One struct; by default a word under the key `k` of the root `records`. */
export const part = (some: Partial<Part> = {}): Part => ({
  kind: kinds.any,
  origin: null,
  right: null,
  parent: 'records',
  key: 'k',
  content: bytesOf([1, 119], varString('forged')),
  length: 1,
  ...some,
})

export interface Crafted {
  client?: number
  clock?: number
  parts?: Part[]
  deletes?: (At & { length: number })[]
}

/** An update of one client. */
export const crafted = ({ client = 7, clock = 0, parts = [part()], deletes = [] }: Crafted): Uint8Array =>
  assemble({ sections: parts.length === 0 ? [] : [{ client, clock, parts }], deletes })

/** Values within values within values, in lib0's encoding of any value: lists, or objects under a key. */
export function nestedAny(depth: number, key: string | null = null): Uint8Array {
  const open = key === null ? Uint8Array.of(117, 1) : bytesOf([118, 1], varString(key))
  return bytesOf(...Array.from({ length: depth }, () => open), [126])
}
export const nestedJson = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)
