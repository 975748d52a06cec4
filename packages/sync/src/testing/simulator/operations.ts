import { type Doing, doings } from './person.ts'
import type { Random } from './random.ts'

/** Who is here, and what they may do at first. */
export const cast = [
  { name: 'p0', is: 'app', may: 'write' },
  { name: 'p1', is: 'app', may: 'write' },
  { name: 'p2', is: 'app', may: 'write' },
  { name: 'p3', is: 'app', may: 'read' },
  { name: 'p4', is: 'stock', may: 'write' },
  { name: 'p5', is: 'stock', may: 'write' },
  { name: 'p6', is: 'forger', may: 'read' },
  { name: 'p7', is: 'forger', may: 'write' },
] as const

/** What the world does to somebody, or to the server. */
const happenings = [
  'cut',
  'cut-up',
  'cut-down',
  'away',
  'wake',
  'slow',
  'reload',
  'access',
  'widen',
  'anew',
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
  /** Which of the cast does it, or has it done to them. */
  who: number
  does: Doing | Happening
  /** Chance for whatever it leaves open. */
  with: number
}

/** Long enough that whoever was not here comes back to what may have been forgotten (SPEC D14). */
export const A_WHILE_MS = 32 * 60_000

const usual: readonly Doing[] = [
  ...doings,
  ...doings.filter((doing) => doing !== 'paste'),
  'create',
  'create',
  'move',
  'move',
  'type',
  'type',
  'edit',
]

/**
 * The operations of one run. What often happens hides what seldom does, so every run leaves out most kinds, is busy or
 * quiet, and now and then the same is done again and again.
 */
export function makeOperations(random: Random, count: number): Operation[] {
  const pace = random.pick([40, 120, 300, 800])
  const happensOnceIn = random.pick([2, 3, 6, 15])
  const keepsOneIn = random.pick([2, 3, 6])
  const some = <Kind>(kinds: readonly Kind[]) => kinds.filter(() => random.once(keepsOneIn))
  const [mayDo, mayHappen] = [
    ['create' as const, ...some(usual)],
    ['command' as const, ...some(happenings)],
  ]
  let again: Doing | null = null
  return Array.from({ length: count }, () => {
    const who = random.below(cast.length)
    const happens = random.once(cast[who]?.is === 'forger' ? 20 : happensOnceIn)
    if (random.once(20)) again = random.once(2) ? random.pick(mayDo) : null
    const does = happens ? random.pick(mayHappen) : (again ?? random.pick(mayDo))
    const after = random.once(400) ? A_WHILE_MS : random.once(40) ? random.below(8000) : random.below(pace)
    return { after, who, does, with: random.uint32() }
  })
}
