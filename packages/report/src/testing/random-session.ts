import {
  type Actor,
  applyChanges,
  type Board,
  type Command,
  type Contribution,
  decide,
  defaultAgreement,
  defaultDeck,
  defaultPlan,
  defaultTouchpoints,
  defaultVoices,
  type FreshKeys,
  makeBoard,
  type Person,
  passageFingerprint,
  type Valence,
} from '@firsthand/model'
import fc from 'fast-check'

/** One move of a random session: what kind, by or on whom, and free numbers. */
export type Move = { what: number; a: number; b: number; text: string }

export const movesArb: fc.Arbitrary<Move[]> = fc.array(
  fc.record({ what: fc.nat(28), a: fc.nat(40), b: fc.nat(40), text: fc.string({ unit: 'binary', maxLength: 12 }) }),
  { minLength: 10, maxLength: 70, size: 'max' },
)

const id = (name: string) => `${name}${'_'.repeat(22)}`.slice(0, 22)
const now = new Date('2026-11-19T14:00:30.000Z')
const facilitator: Actor = { is: 'facilitator', person: id('host') }

/** A word that nothing else contains: `part` tells where it stands, so that a test can look for it in bytes. */
const secretWord = (part: string, n: number) => `zq${part}${n}qz`

/**
 * Plays random moves through the model's own decisions; refused moves are skipped. Every text that anybody ever entered carries words of its
 * own; `entered` is all of them, on the board or not.
 */
export function playSession(moves: readonly Move[]): { board: Board; entered: Set<string> } {
  let board = emptyBoard()
  const entered = new Set<string>()
  const enter = (part: string, n: number) => {
    const word = secretWord(part, n)
    entered.add(word)
    return word
  }
  for (const person of board.people.values()) {
    if (person.part.role === 'participant' && person.part.name) entered.add(person.part.name)
  }
  for (const [n, { what, a, b, text }] of moves.entries()) {
    const { actor, command } = moveOf(board, what, a, b, n, (part) => `${enter(part, n)} ${text.slice(0, 4)}`)
    const decision = decide(board, actor, command, { now, keys: freshKeys })
    if (decision.ok) board = applyChanges(board, decision.changes)
  }
  return { board, entered }
}

function moveOf(
  board: Board,
  what: number,
  a: number,
  b: number,
  n: number,
  enter: (part: string) => string,
): { actor: Actor; command: Command } {
  const phase = board.progress.phase
  const all = [...board.contributions.values()]
  const which = all[a % Math.max(1, all.length)]
  const contribution = which?.id ?? id('none')
  const voice = a % 2 === 0 ? 'lived' : 'staff'
  const touchpoint = b % 5 === 0 ? null : (board.journey.touchpoints[b % 3]?.id ?? null)
  const spoken = () => ({
    about: 'experience' as const,
    touchpoint,
    emotions: b % 2 === 0 ? [{ own: enter('emotion').trim() }] : [{ deck: 'calm' }],
    valence: ((b % 5) - 2) as Valence,
    words: `${enter('start')} ${enter('end')}`.trim(),
    ...(n % 6 === 5 ? { mayGo: 'room' as const } : {}),
  })
  const add = (): Command => ({
    do: 'contribution.add',
    contribution: id(`c${n}`),
    secretHash: '_'.repeat(43),
    spoken: spoken(),
  })
  const lead = (command: Command) => ({ actor: facilitator, command })
  if (what < 5) return { actor: { is: 'someone', voice }, command: add() }
  if (what < 7) return { actor: { is: 'participant', voice, person: id(voice) }, command: add() }
  const author: Actor = { is: 'author', contribution, voice: which?.voice ?? voice }
  const words = which?.kept.passage.find((run) => 'words' in run)
  switch (what) {
    case 7:
    case 8:
      return { actor: author, command: { do: 'contribution.edit', contribution, spoken: spoken() } }
    case 9:
      return { actor: author, command: { do: 'contribution.withdraw', contribution } }
    case 10:
      return lead({ do: 'contribution.return', contribution, note: enter('note') })
    case 11:
    case 12:
      return lead({
        do: 'contribution.redact',
        contribution,
        of: passageFingerprint(passageInQueue(which)),
        ranges: [
          {
            run: 0,
            from: 0,
            to: Math.min(9 + (b % 6), words && 'words' in words ? words.words.length : 1),
            reason: 'name',
          },
        ],
      })
    case 13:
      return lead({ do: 'contribution.hide', contributions: [contribution], reason: 'other' })
    case 14:
      return lead({ do: 'contribution.unhide', contribution })
    case 15:
      return lead({ do: 'queue.reveal' })
    case 16:
    case 17:
      return lead({ do: 'phase.last-words', phase })
    case 18:
    case 19:
      return lead({ do: 'phase.next', phase, letGoReason: 'no time left', nothingSaidReason: 'a quiet day' })
    case 20:
      return lead({ do: 'contribution.unredact', contribution })
    case 26:
      return lead({ do: 'theme.make', theme: id(`th${n}`), title: enter('theme'), contributions: shownOnes(all) })
    case 27: {
      const of = which ? ('contribution' as const) : ('theme' as const)
      return lead({ do: 'insight.mark', on: { of, id: contribution }, why: enter('insight') })
    }
    case 28:
      return lead({
        do: 'action.put',
        action: id(`ac${n}`),
        outcome: {
          is: 'action',
          what: enter('what'),
          who: enter('who'),
          by: null,
          power: 'team',
          needs: enter('needs'),
        },
        answers: { contributions: shownOnes(all), themes: [...board.themes.keys()] },
      })
    case 21:
      return lead({ do: 'queue.collect' })
    default:
      return lead({
        do: 'contribution.publish',
        contributions: all
          .filter(({ state }) => state.is === 'held')
          .map((held) => held.id)
          .slice(0, 500),
      })
  }
}

/** What can be put into a theme: some of what stands on the board. */
const shownOnes = (all: readonly Contribution[]) =>
  all
    .filter(({ state }) => state.is === 'shown')
    .slice(0, 20)
    .map((one) => one.id)

/** The passage that a facilitator would choose words in. */
const passageInQueue = (which: Contribution | undefined) =>
  (which?.revision?.state.is === 'held' ? which.revision.kept : which?.kept)?.passage ?? []

let keys = 0
/** Stand-ins for keys: nothing here signs. */
const freshKeys = (): FreshKeys => ({
  contribute: { n: `n-${++keys}`, pkcs8: `private-${keys}` },
  vote: { n: `n-${++keys}`, pkcs8: `private-${keys}` },
})

function emptyBoard(): Board {
  let n = 0
  const made = makeBoard(
    {
      title: 'Heart clinic',
      purpose: 'To find out how a visit feels',
      language: 'en',
      support: 'Sam',
      facilitator: { name: 'Robin', worksFor: 'the council' },
      voices: defaultVoices,
      plan: defaultPlan,
      agreement: defaultAgreement,
      deck: defaultDeck,
      touchpoints: defaultTouchpoints.slice(0, 3).map((touchpoint, at) => ({ ...touchpoint, id: id(`t${at}`) })),
      expected: {},
    },
    'token',
    { id: () => id(`made${n++}`), secret: () => 's'.repeat(32), recoveryCode: () => '0000', keys: freshKeys },
    now,
  )
  if (!made.ok) throw new Error(JSON.stringify(made.refusal))
  const person = (name: string, part: Person['part']): Person => ({
    kind: 'person',
    id: id(name),
    part,
    standing: { at: 'room' },
    link: null,
    agreed: 1,
    ready: null,
    rest: 'none',
  })
  const people = [
    person('host', { role: 'facilitator', name: 'Robin', worksFor: 'the council' }),
    person('lived', { role: 'participant', voice: 'lived', name: secretWord('name', 1) }),
    person('staff', { role: 'participant', voice: 'staff', name: secretWord('name', 2) }),
  ]
  return applyChanges(
    made.board,
    people.map((put) => ({ put })),
  )
}
