import { seeded } from '../seeded.ts'

/** Choices that come out the same for the same seed. */
export interface Chance {
  /** In [0, 1). */
  next(): number
  /** 0 … below − 1. */
  below(below: number): number
  once(in_: number): boolean
  pick<T>(list: readonly T[]): T
}

export function chanceOf(seed: number): Chance {
  const next = seeded(seed)
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    below,
    once: (in_) => below(in_) === 0,
    pick: <T>(list: readonly T[]) => list[below(list.length)] as T,
  }
}
