import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Actor } from '../access/actor.ts'
import { access, documentsOf, layerOfVoice, layersOf } from '../access/documents.ts'
import { sees } from '../access/sees.ts'
import { whyNotWrite } from '../access/why-not-write.ts'
import { audienceOf } from '../audience/audience.ts'
import { project } from '../audience/project.ts'
import { readersOf } from '../audience/readers-of.ts'
import type { Board } from '../board/board.ts'
import { currentPhase, openingIsOver } from '../board/phases.ts'
import type { SessionPlan } from '../plan/phase.ts'
import { planFingerprint } from '../plan/plan-fingerprint.ts'
import { planProblems } from '../plan/plan-problems.ts'
import { firstBrokenEntry } from '../record/chain.ts'
import { everybody, momentArb, planArb, voicesArb } from '../testing/any-plan.ts'
import { attempt, facilitator, idOf, now, redaction, sampleBoard, spoken } from '../testing/sample-board.ts'
import type { VoiceGroup } from '../voice/voice-group.ts'
import type { Command } from './command.ts'

type Step = { who: number; what: number; a: number; b: number }
const stepArb: fc.Arbitrary<Step> = fc.record({ who: fc.nat(15), what: fc.nat(45), a: fc.nat(7), b: fc.nat(7) })
const sessionArb = voicesArb.chain((voices) =>
  fc.record({
    voices: fc.constant(voices),
    plan: planArb(voices),
    steps: fc.array(stepArb, { minLength: 20, maxLength: 70, size: 'max' }),
  }),
)

function actorFor(board: Board, { who, a }: Step): Actor {
  const voice = board.board.voices[who % board.board.voices.length]?.id ?? ''
  if (who < 7) return facilitator
  if (who < 10) return { is: 'participant', voice, person: idOf(`${voice}-1`) }
  if (who < 13) return { is: 'someone', voice }
  if (who === 13) return { is: 'observer', person: idOf('observer') }
  const contribution = [...board.contributions.values()][a]
  return contribution ? { is: 'author', contribution: contribution.id, voice: contribution.voice } : { is: 'nobody' }
}

function commandFor(board: Board, { what, a, b }: Step, n: number): Command {
  if (what > 43) return { do: 'plan.change', plan: edited(board, { a, b }, n), was: planFingerprint(board.board.plan) }
  const phase = board.progress.phase
  const contribution = [...board.contributions.keys()][a % Math.max(1, board.contributions.size)] ?? idOf('none')
  const touchpoint = board.journey.touchpoints[b % Math.max(1, board.journey.touchpoints.length)]?.id ?? idOf('none')
  const secretHash = '_'.repeat(43)
  const words = spoken(`said ${n}`)
  const reason = b % 2 === 0 ? 'a reason' : null
  const commands: Command[] = [
    {
      do: 'contribution.add',
      contribution: idOf(`c${n}`),
      secretHash,
      spoken: { ...words, touchpoint: null, ...(b === 0 ? { proposes: 'New' } : {}) },
    },
    { do: 'contribution.add', contribution: idOf(`c${n}`), secretHash, spoken: { ...words, touchpoint } },
    { do: 'contribution.edit', contribution, spoken: { ...words, touchpoint: null } },
    { do: 'contribution.withdraw', contribution },
    { do: 'phase.last-words', phase },
    { do: 'phase.next', phase, letGoReason: reason, nothingSaidReason: reason },
    { do: 'phase.next', phase, letGoReason: 'time', nothingSaidReason: 'quiet' },
    { do: 'phase.reopen', phase: board.board.plan[a % board.board.plan.length]?.id ?? phase, as: `again-${n}` },
    { do: 'phase.last-words', phase },
    { do: 'phase.last-words', phase },
    { do: 'phase.next', phase, letGoReason: 'time', nothingSaidReason: 'quiet' },
    { do: 'phase.next', phase, letGoReason: 'time', nothingSaidReason: 'quiet' },
    { do: 'phase.next', phase, letGoReason: 'time', nothingSaidReason: 'quiet' },
    { do: 'phase.next', phase, letGoReason: 'time', nothingSaidReason: 'quiet' },
    { do: 'queue.collect' },
    { do: 'queue.reveal' },
    { do: 'contribution.publish', contributions: [contribution] },
    { do: 'contribution.return', contribution, note: 'Thank you' },
    redaction(board, contribution, 0, 2),
    { do: 'contribution.hide', contributions: [contribution], reason: 'other' },
    { do: 'contribution.note', contribution, note: reason },
    { do: 'theme.make', theme: idOf(`th${n}`), title: `a theme ${n}`, contributions: [] },
    { do: 'insight.mark', on: { of: 'contribution', id: contribution }, why: 'unexpected' },
    {
      do: 'action.put',
      action: idOf(`ac${n}`),
      outcome: { is: 'unmet', what: 'what', reason: 'why' },
      answers: { contributions: [], themes: [] },
    },
    { do: 'ballot.open', ballot: idOf(`b${n}`), question: 'Which?', dots: 3, themes: [idOf(`th${b}`)] },
    { do: 'ballot.vote', ballot: idOf(`b${b}`), paper: `p${a}`, dots: { [idOf(`th${b}`)]: 1 } },
    { do: 'voice.hold', voice: a % 2 ? 'lived' : 'staff', reason },
    { do: 'contribution.unhide', contribution },
    { do: 'contribution.move', contribution, touchpoint },
    { do: 'touchpoint.add', touchpoint: { id: idOf(`t${n}`), title: { en: 'New' }, picture: 'home' }, before: null },
    { do: 'touchpoint.change', touchpoint: { id: touchpoint, title: { en: 'Other' }, picture: 'home' } },
    { do: 'touchpoint.remove', touchpoint },
    { do: 'touchpoint.merge', touchpoint, from: idOf('waiting') },
    {
      do: 'touchpoint.split',
      touchpoint,
      into: { id: idOf(`s${n}`), title: { en: 'Two' }, picture: 'home' },
      contributions: [],
    },
    { do: 'board.pause', paused: b % 2 === 0 },
    { do: 'person.ready', phase, ready: true },
    { do: 'board.describe', title: 'T', purpose: '', support: '' },
  ]
  // saying is what most people do
  return (commands[what] ?? commands[0]) as Command
}

/** The plan with one edit, most of them of the kind that must not pass. */
function edited({ board }: Board, { a, b }: { a: number; b: number }, n: number): SessionPlan {
  const at = b % board.plan.length
  const phase = board.plan[at] as SessionPlan[number]
  const all = (may: boolean) => ({ see: may, contribute: may, draw: may, arrange: may, vote: may })
  const each = (may: boolean) => Object.fromEntries(board.voices.map(({ id }) => [id, all(may)]))
  const put = (...phases: SessionPlan) => board.plan.toSpliced(at, 1, ...phases)
  const edits: SessionPlan[] = [
    put(),
    put(phase, { ...phase, id: `more-${n}` }),
    put(phase, { ...phase, id: `more-${n}`, kind: 'opening' }),
    put({ ...phase, voices: each(false) }),
    put({ ...phase, voices: each(true) }),
    board.plan.toReversed(),
    put(phase, { ...phase, id: `more-${n}`, kind: 'after' }),
    put({ ...phase, title: { en: `Phase ${n}` } }),
  ]
  return edits[a % edits.length] as SessionPlan
}

/** Runs a session; `check` sees every board and what led to it. */
function play(
  session: { voices: VoiceGroup[]; plan: SessionPlan; steps: Step[] },
  check: (before: Board, after: Board, actor: Actor, command: Command, allowed: boolean) => void,
): Board {
  let board = sampleBoard(session.plan, session.voices)
  for (const [n, step] of session.steps.entries()) {
    const command = commandFor(board, step, n)
    const hosts = /^(phase|plan|queue|board)|publish|return|redact|hide/.test(command.do)
    const actor = hosts && step.b < 6 ? facilitator : actorFor(board, step)
    const { decision, board: next } = attempt(board, actor, command, new Date(now.getTime() + n * 60_000))
    check(board, next, actor, command, decision.ok)
    board = next
  }
  return board
}

const isLived = (board: Board, voice: string) =>
  board.board.voices.find(({ id }) => id === voice)?.livedExperience === true

test('P8 in any valid plan, no other group puts a word, stroke or touchpoint on the board before the opening phase has closed', () => {
  fc.assert(
    fc.property(sessionArb, (session) => {
      play(session, (before, after, actor, command, allowed) => {
        expect(planProblems(after.board.plan, after.board.voices)).toEqual([])
        if (openingIsOver(before)) return
        expect([after.themes.size, after.insights.size, after.actions.size, after.ballots.size]).toEqual([0, 0, 0, 0])
        for (const { voice } of after.contributions.values()) expect(isLived(after, voice)).toBe(true)
        for (const { id, livedExperience } of before.board.voices) {
          if (livedExperience) continue
          const staff: Actor = { is: 'participant', voice: id, person: idOf(`${id}-1`) }
          for (const document of documentsOf(before)) {
            // The ground rules are everybody's: the one thing that others may write then (P21).
            if (document === 'page/agreement' && currentPhase(before).kind === 'before') continue
            expect(access(staff, document, before)).not.toBe('write')
          }
        }
        if ((actor.is === 'participant' || actor.is === 'someone') && !isLived(before, actor.voice) && allowed) {
          expect(command.do.startsWith('person.')).toBe(true)
        }
      })
    }),
    { numRuns: 400 },
  )
})

test('A8 in any valid plan, at every moment, only a group draws on its layer, with its name, and whoever sees reads it', () => {
  const drew = { lived: 0, others: 0, early: 0 }
  fc.assert(
    fc.property(momentArb, (board) => {
      const phase = currentPhase(board)
      for (const document of layersOf(board)) {
        const readers = readersOf(board, document)
        for (const actor of everybody(board)) {
          const may = access(actor, document, board)
          expect(may === 'none').toBe(!sees(actor, board))
          expect(whyNotWrite(actor, document, board) === null).toBe(may === 'write')
          const audience = audienceOf(actor)
          if (audience) expect(readers.has(audience)).toBe(may !== 'none')
          if (may !== 'write' || document === 'layer/stage') continue
          expect(phase.kind).not.toBe('closed')
          expect([phase.naming, phase.moderation]).toEqual(['named', 'after'])
          if (document === 'layer/together') continue
          expect(actor.is === 'participant' && layerOfVoice(actor.voice)).toBe(document)
          expect(board.progress.paused).toBe(false)
          const lived = actor.is === 'participant' && isLived(board, actor.voice)
          expect(lived || openingIsOver(board)).toBe(true)
          drew[!lived ? 'others' : openingIsOver(board) ? 'lived' : 'early']++
        }
      }
      for (const nowhere of ['layer/strangers', 'layer/', 'layer/v0.1', 'page/v0', 'v0', '']) {
        for (const actor of everybody(board)) expect(access(actor, nowhere, board)).toBe('none')
      }
    }),
    { numRuns: 1000 },
  )
  for (const [who, count] of Object.entries(drew)) expect(count, who).toBeGreaterThan(10)
})

test('P9 in any valid plan, lived experience is never shut out before the board closes', () => {
  fc.assert(
    fc.property(sessionArb, (session) => {
      play(session, (_, board) => {
        if (currentPhase(board).kind === 'closed' || board.progress.paused) return
        for (const { id, livedExperience } of board.board.voices) {
          if (!livedExperience) continue
          const said = attempt(
            board,
            { is: 'someone', voice: id },
            {
              do: 'contribution.add',
              contribution: idOf(`late-${id}`),
              secretHash: '_'.repeat(43),
              spoken: { ...spoken('late but here'), touchpoint: null },
            },
          )
          expect(said.decision.ok).toBe(true)
        }
      })
    }),
    { numRuns: 200 },
  )
})

test('P10 the gate never resets: once the opening phase is over, it stays over', () => {
  fc.assert(
    fc.property(sessionArb, (session) => {
      play(session, (before, after) => {
        if (openingIsOver(before)) expect(openingIsOver(after)).toBe(true)
      })
    }),
    { numRuns: 200 },
  )
})

test('R3 what an audience may not see is never projected for it, and nothing waiting for anybody', () => {
  fc.assert(
    fc.property(sessionArb, (session) => {
      play(session, (_, board) => {
        const audiences: Actor[] = [
          facilitator,
          { is: 'observer', person: idOf('observer') },
          { is: 'at-door', person: idOf('late') },
          ...board.board.voices.map((voice) => ({
            is: 'participant' as const,
            voice: voice.id,
            person: idOf(`${voice.id}-1`),
          })),
        ]
        for (const actor of audiences) {
          const audience = audienceOf(actor)
          const views = audience ? project(board, audience) : []
          const bytes = JSON.stringify(views)
          for (const { id, kept, state, revision, secretHash } of board.contributions.values()) {
            const shown = views.find((view) => view.kind === 'contribution' && view.id === id)
            if (state.is === 'waiting') expect(shown).toBeUndefined()
            if (actor.is !== 'facilitator' && state.is !== 'shown') expect(shown).toBeUndefined()
            if (revision?.state.is === 'waiting' && JSON.stringify(kept) !== JSON.stringify(revision.kept)) {
              expect(bytes).not.toContain(JSON.stringify(revision.kept.passage))
            }
            expect(bytes).not.toContain(secretHash)
          }
          for (const { contribute, vote } of Object.values(board.keys.groups)) {
            expect(bytes).not.toContain(contribute.pkcs8)
            expect(bytes).not.toContain(vote.pkcs8)
          }
        }
      })
    }),
    { numRuns: 150 },
  )
})

test('R6 the session record chains in every session, and a changed line is noticed', () => {
  fc.assert(
    fc.property(sessionArb, (session) => {
      const board = play(session, () => {})
      expect(firstBrokenEntry(board.board.id, board.record)).toBeNull()
      const forged = board.record.map((line, n) => (n === 1 ? { ...line, at: '2026-03-04T09:00:00.000Z' } : line))
      expect(firstBrokenEntry(board.board.id, forged)).toBe(1)
      expect(firstBrokenEntry(board.board.id, board.record.slice(1))).toBe(0)
    }),
    { numRuns: 50 },
  )
})

test('P8–P10 are tried where it matters: sessions get past the opening, and staff speak there', () => {
  const reached = { over: 0, closed: 0, staffSaid: 0 }
  for (const session of fc.sample(sessionArb, { numRuns: 200, seed: 7 })) {
    const board = play(session, () => {})
    if (openingIsOver(board)) reached.over++
    if (currentPhase(board).kind === 'closed') reached.closed++
    if ([...board.contributions.values()].some(({ voice }) => !isLived(board, voice))) reached.staffSaid++
  }
  expect(reached.over).toBeGreaterThan(60)
  expect(reached.closed).toBeGreaterThan(5)
  expect(reached.staffSaid).toBeGreaterThan(10)
})
