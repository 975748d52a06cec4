import fc from 'fast-check'
import type { Actor } from '../access/actor.ts'
import type { Board } from '../board/board.ts'
import type { Phase, SessionPlan } from '../plan/phase.ts'
import { planProblems } from '../plan/plan-problems.ts'
import type { VoiceGroup } from '../voice/voice-group.ts'
import { fitPages } from '../writing/page-fits.ts'
import { facilitator, idOf, sampleBoard } from './sample-board.ts'

/**
 * Random plans with random voice groups, those that are valid; then random sequences of commands by random actors.
 * The plans are drawn close to valid, so that most survive the check, and the check decides.
 */
export const voicesArb: fc.Arbitrary<VoiceGroup[]> = fc
  .array(fc.boolean(), { minLength: 0, maxLength: 3 })
  .map((more) =>
    [true, ...more].map((livedExperience, n) => ({
      id: `v${n}`,
      label: { en: `Voice ${n}` },
      livedExperience,
      mark: 'gold-circle' as const,
    })),
  )

const mayPage = fc.constantFrom('read' as const, 'write' as const, undefined)
const pagesArb = fc.record({ agreement: mayPage, heard: mayPage, summary: mayPage })
const phaseArb = (kind: Phase['kind'], n: number, voices: VoiceGroup[]): fc.Arbitrary<Phase> =>
  fc
    .record({
      naming: fc.constantFrom('named' as const, 'anonymous' as const, 'named' as const, 'choice' as const),
      moderation: fc.constantFrom('before' as const, 'after' as const),
      reveal: fc.constantFrom('together' as const, 'at-once' as const),
      may: fc.array(
        fc.record({
          see: fc.boolean(),
          contribute: fc.boolean(),
          draw: fc.boolean(),
          arrange: fc.boolean(),
          pages: pagesArb,
        }),
        { minLength: voices.length, maxLength: voices.length },
      ),
      // Mostly tidy: else nearly every plan with several groups would be invalid, and the others are the ones to fear.
      tidy: fc.nat(7).map((n) => n > 0),
    })
    .map(({ naming, moderation, reveal, may, tidy }) => ({
      id: `p${n}`,
      kind,
      title: { en: `Phase ${n}` },
      guidance: { en: 'x' },
      minutes: null,
      naming,
      moderation,
      reveal: tidy && naming !== 'named' ? 'together' : reveal,
      voices: Object.fromEntries(
        voices.map((voice, index) => {
          const drawn = may[index] ?? { see: false, contribute: false, draw: false, arrange: false, pages: {} }
          if (!tidy) return [voice.id, drawn]
          const early = kind === 'before' || kind === 'opening'
          const lived = voice.livedExperience && kind !== 'closed'
          const strokes = kind !== 'closed' && naming === 'named' && moderation === 'after'
          const draw = drawn.draw && strokes && (voice.livedExperience || !early)
          return [
            voice.id,
            fitPages(
              { kind, naming },
              {
                see: lived || drawn.see || draw,
                contribute: lived || (drawn.contribute && !early && kind !== 'closed'),
                draw,
                arrange: drawn.arrange && strokes && !early,
                pages: drawn.pages,
              },
            ),
          ]
        }),
      ),
    }))

export const planArb = (voices: VoiceGroup[]): fc.Arbitrary<SessionPlan> =>
  fc
    .tuple(fc.nat(1), fc.integer({ min: 1, max: 3 }))
    .chain(([before, after]) => {
      const kinds: Phase['kind'][] = [
        ...Array<Phase['kind']>(before).fill('before'),
        'opening',
        ...Array<Phase['kind']>(after).fill('after'),
        'closed',
      ]
      return fc.tuple(...kinds.map((kind, n) => phaseArb(kind, n, voices)))
    })
    .filter((plan) => planProblems(plan, voices).length === 0)

/** Everybody who could ask for a document of a board. */
export const everybody = (board: Board): Actor[] => [
  facilitator,
  { is: 'observer', person: idOf('observer') },
  { is: 'at-door', person: idOf('late') },
  { is: 'author', contribution: idOf('c1'), voice: 'v0' },
  { is: 'server' },
  { is: 'nobody' },
  ...[...board.board.voices.map(({ id }) => id), 'strangers'].flatMap((voice): Actor[] => [
    { is: 'participant', voice, person: idOf(`${voice}-1`) },
    { is: 'someone', voice },
  ]),
]

/** A valid plan as it stands in one of its phases, paused or not. */
export const momentArb = voicesArb
  .chain((voices) => fc.tuple(fc.constant(voices), planArb(voices)))
  .chain(([voices, plan]) =>
    fc.record({ phase: fc.constantFrom(...plan), paused: fc.nat(3).map((n) => n === 0) }).map(({ phase, paused }) => {
      const board: Board = sampleBoard(plan, voices)
      return { ...board, progress: { ...board.progress, phase: phase.id, paused } }
    }),
  )
