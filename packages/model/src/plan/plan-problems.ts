import type { VoiceGroup } from '../voice/voice-group.ts'
import { pages } from '../writing/page.ts'
import { type PageProblem, pageProblem } from '../writing/page-fits.ts'
import type { Phase, SessionPlan } from './phase.ts'

/** Why a session plan can't be used, and the cell of the score that says so (docs/SPEC.md, P1–P9, P21–P24). */
export type PlanProblem = {
  id:
    | 'no-lived-experience'
    | 'no-opening'
    | 'no-end'
    | 'out-of-order'
    | 'same-id'
    | 'unknown-voice'
    | 'others-before-opening'
    | 'lived-experience-shut-out'
    | 'nameless-at-once'
    | 'arranging-without-names'
    | 'drawing-without-names'
    | 'drawing-unseen'
    | PageProblem
  phase: string | null
  voice: string | null
}

/**
 * Every reason why a plan is invalid for these voice groups; an empty list means that it may be used.
 * Why these: lived experience speaks first, and is never shut out.
 */
export function planProblems(plan: SessionPlan, voices: readonly VoiceGroup[]): PlanProblem[] {
  const problems: PlanProblem[] = []
  const add = (id: PlanProblem['id'], phase: string | null = null, voice: string | null = null) =>
    problems.push({ id, phase, voice })

  if (!voices.some((voice) => voice.livedExperience)) add('no-lived-experience')
  if (new Set(voices.map((voice) => voice.id)).size < voices.length) add('same-id')
  for (const [index, phase] of plan.entries()) {
    if (plan.findIndex((other) => other.id === phase.id) < index) add('same-id', phase.id)
  }
  if (plan.filter((phase) => phase.kind === 'opening').length !== 1) add('no-opening')
  if (plan.filter((phase) => phase.kind === 'closed').length !== 1) add('no-end')
  const order = { before: 0, opening: 1, after: 2, closed: 3 }
  for (const [index, phase] of plan.entries()) {
    const previous = plan[index - 1]
    if (previous && order[phase.kind] < order[previous.kind]) add('out-of-order', phase.id)
  }
  for (const phase of plan) phaseProblems(phase, voices, add)
  return problems
}

function phaseProblems(
  phase: Phase,
  voices: readonly VoiceGroup[],
  add: (id: PlanProblem['id'], phase: string, voice?: string) => void,
): void {
  if (phase.naming !== 'named' && phase.reveal === 'at-once') add('nameless-at-once', phase.id)
  for (const id of Object.keys(phase.voices)) {
    if (!voices.some((voice) => voice.id === id)) add('unknown-voice', phase.id, id)
  }
  for (const voice of voices) {
    const may = phase.voices[voice.id]
    const writes =
      may !== undefined && (may.contribute || may.arrange || may.draw || may.vote === true || may.propose === true)
    const shut = may ? pages.map((page) => pageProblem(page, phase, may)).filter((problem) => problem !== null) : []
    if (phase.kind === 'closed') {
      const none = writes ? (['writing-when-closed'] as const) : []
      for (const problem of new Set([...none, ...shut])) add(problem, phase.id, voice.id)
      continue
    }
    const early = phase.kind === 'before' || phase.kind === 'opening'
    if (!voice.livedExperience && early && writes) add('others-before-opening', phase.id, voice.id)
    if (voice.livedExperience && !(may?.see && may.contribute)) add('lived-experience-shut-out', phase.id, voice.id)
    // Strokes carry client ids: who drew what could be found out, and nobody looks at a stroke before others see it.
    const strokes = phase.naming === 'named' && phase.moderation === 'after'
    if (may?.arrange && !strokes) add('arranging-without-names', phase.id, voice.id)
    if (may?.draw && !strokes) add('drawing-without-names', phase.id, voice.id)
    if (may?.draw && !may.see) add('drawing-unseen', phase.id, voice.id)
    for (const problem of new Set(shut)) add(problem, phase.id, voice.id)
  }
}
