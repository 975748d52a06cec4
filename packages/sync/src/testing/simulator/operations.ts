import { type Doing, doings } from './person.ts'
import type { Random } from './random.ts'

/** What the world does to somebody, or to the server. */
const happenings = [
  'cut',
  'cut-up',
  'cut-down',
  'slow',
  'reload',
  'access',
  'widen',
  'command',
  'disk',
  'kill',
  'stop',
] as const
export type Happening = (typeof happenings)[number]

/** One operation of a run. It means something whatever came before it, so that any part of a list is a list. */
export interface Operation {
  /** How long after the one before, in ms. */
  after: number
  /** Which peer does it, or has it done to them. */
  who: number
  does: Doing | Happening
  /** Chance for whatever it leaves open. */
  with: number
}

const PEERS = 8
/** Which peers do harm: one that may only read, one that may write. */
export const FORGERS = [6, 7]

const usual: readonly Doing[] = [...doings, 'create', 'create', 'move', 'move', 'type', 'type', 'edit']

export function makeOperations(random: Random, count: number): Operation[] {
  return Array.from({ length: count }, () => {
    const who = random.below(PEERS)
    const isForger = FORGERS.includes(who)
    const does = random.once(isForger ? 20 : 6) ? random.pick(happenings) : random.pick(usual)
    const after = random.once(40) ? random.below(8000) : random.below(120)
    return { after, who, does, with: random.uint32() }
  })
}
