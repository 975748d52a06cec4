/** A reproducible source of chance. Whoever shares it shares its order; `fork` gives an independent one by name. */
export interface Random {
  /** A whole number in [0, 2³²). */
  uint32(): number
  /** A whole number in [0, below). */
  below(below: number): number
  /** True once in so many times, on average. */
  once(inSo: number): boolean
  pick<Item>(from: readonly Item[]): Item
  fork(name: string): Random
}

/** A seed of 64 bits, as 16 hexadecimal digits. */
export const seedOf = (number: number): string => number.toString(16).padStart(16, '0')

/** xoshiro128** (Blackman & Vigna), its 128 bits of state drawn from a 64-bit seed with the mixer of MurmurHash3. */
export function createRandom(seed: string): Random {
  if (!/^[0-9a-f]{16}$/.test(seed)) throw new Error(`A seed has 16 hexadecimal digits: ${seed}`)
  const [high, low] = [Number.parseInt(seed.slice(0, 8), 16), Number.parseInt(seed.slice(8), 16)]
  let [a, b, c, d] = [mix(high ^ 0x9e3779b9), mix(low ^ 0x243f6a88), mix(mix(high) + low), mix(mix(low) ^ high) | 1]

  const uint32 = () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotate(d, 11)
    return result
  }
  const below = (limit: number) => Math.floor((uint32() / 2 ** 32) * limit)
  return {
    uint32,
    below,
    once: (inSo) => below(inSo) === 0,
    pick: (from) => from[below(from.length)] as (typeof from)[number],
    fork: (name) => createRandom(hex(hash(name, high)) + hex(hash(name, ~low))),
  }
}

const hex = (word: number) => (word >>> 0).toString(16).padStart(8, '0')
const rotate = (word: number, by: number) => (word << by) | (word >>> (32 - by))

function mix(word: number): number {
  let mixed = word >>> 0
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

function hash(name: string, start: number): number {
  let state = mix(start)
  for (let at = 0; at < name.length; at++) state = mix(Math.imul(state, 31) + name.charCodeAt(at))
  return state
}
