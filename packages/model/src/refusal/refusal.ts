import type { DeckProblem } from '../emotion/deck-problem.ts'
import type { PlanProblem } from '../plan/plan-problems.ts'

/** Every way in which Firsthand says no. The `id` is stable: screens, logs and other programs rely on it (docs/SPEC.md, The wire). */
export type Refusal =
  | { id: 'not-allowed' }
  | { id: 'not-in-this-phase'; opensIn: string | null }
  | { id: 'board-paused' }
  | { id: 'board-closed' }
  | { id: 'at-door' }
  | { id: 'removed'; reason: string }
  | { id: 'signed-out' }
  | { id: 'forgotten' }
  | { id: 'unknown-board' }
  | { id: 'unknown-link' }
  | { id: 'link-expired' }
  | { id: 'link-used-up' }
  | { id: 'link-revoked' }
  | { id: 'wrong-recovery-code' }
  | { id: 'creation-closed' }
  | {
      id: 'unknown-thing'
      thing: 'contribution' | 'touchpoint' | 'person' | 'link' | 'phase' | 'theme' | 'action' | 'ballot' | 'reflection'
    }
  | { id: 'list-full'; most: number }
  | { id: 'id-taken' }
  | { id: 'not-yours' }
  | { id: 'withdrawn' }
  | { id: 'right-replaced' }
  | { id: 'permit-spent' }
  | { id: 'permit-invalid' }
  | { id: 'permits-taken' }
  | { id: 'wrong-secret' }
  | { id: 'voice-held'; reason: string }
  | { id: 'board-exists' }
  | { id: 'board-gone' }
  | { id: 'name-needed' }
  | { id: 'names-not-now' }
  | { id: 'not-in-this-state' }
  | { id: 'too-late' }
  | { id: 'too-few-waiting'; least: number }
  | { id: 'queue-undecided'; held: number }
  | { id: 'last-words-first' }
  | { id: 'reason-needed' }
  | { id: 'journey-full'; most: number }
  | { id: 'outdated' }
  | { id: 'phase-begun' }
  | { id: 'plan-invalid'; problems: PlanProblem[] }
  | { id: 'deck-invalid'; problem: DeckProblem }
  | { id: 'malformed'; where: string }
  | { id: 'too-long'; where: string; most: number }
  | { id: 'too-large'; most: number }
  | { id: 'too-fast'; seconds: number }
  | { id: 'cookie-not-wanted' }
  | { id: 'wrong-origin' }
  | { id: 'not-found' }
  | { id: 'not-saved' }
  | { id: 'stopping' }

export type RefusalId = Refusal['id']
