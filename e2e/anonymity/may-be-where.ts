import type { Canary, CanaryKind } from './canary.ts'

/** How far a session has come: people are there, the board is closed, its people are forgotten. */
export type Stage = 'open' | 'closed' | 'forgotten'

/** Where somebody looks. `to`: who was sent it, or who asked for the export. */
export type Place =
  | { at: 'files'; stage: Stage }
  | { at: 'log' }
  | { at: 'metrics' }
  | { at: 'frames' | 'report'; to: string; role: 'facilitator' | 'lived' | 'staff' | 'observer' }
  | { at: 'session-file' }

type Where = {
  /** On the disk, until the board has come so far (`closed`: it leaves then). Never when it is left out. */
  files?: 'always' | 'until-closed' | 'until-forgotten'
  /** In what is sent live: to everybody who sees the board, to facilitators, and to the one whose it is. */
  frames?: 'everybody' | 'facilitators' | 'own'
  /** In the outputs: of everybody who sees the board, or only in the whole session as JSON, from which a board can be made again. */
  report?: 'everybody' | 'session-file'
}

/**
 * What may be where. Logs and metrics have no column: nothing of it is ever there. What isn't said is forbidden.
 */
export const mayBeWhere: Record<CanaryKind, Where> = {
  device: {},
  token: {},
  session: { files: 'until-forgotten' },
  'facilitator-secret': {},
  'link-secret': { files: 'until-forgotten', frames: 'facilitators' },
  'author-secret': {},
  'secret-hash': { files: 'always', report: 'session-file' },
  permit: {},
  person: { files: 'until-forgotten', frames: 'facilitators' },
  'guest-name': { files: 'until-closed', frames: 'facilitators' },
  'given-name': { files: 'always', frames: 'everybody', report: 'everybody' },
  contribution: { files: 'always', frames: 'everybody', report: 'session-file' },
  'words-shown': { files: 'always', frames: 'everybody', report: 'everybody' },
  'words-on-desk': { files: 'always', frames: 'facilitators' },
  'words-waiting': { files: 'always' },
  'words-gone': {},
  'words-taken-back': { frames: 'everybody' },
  'words-blackened': { frames: 'facilitators' },
}

/** Whether a canary may be in a place; everybody may be sent what is theirs about themselves. */
export function mayBe({ kind, of }: Canary, place: Place): boolean {
  const { files, frames, report } = mayBeWhere[kind]
  switch (place.at) {
    case 'log':
    case 'metrics':
      return false
    case 'session-file':
      return report !== undefined
    case 'report':
      return report === 'everybody'
    case 'frames':
      if (frames === 'everybody' || (frames === 'facilitators' && place.role === 'facilitator')) return true
      return frames !== undefined && ['person', 'guest-name'].includes(kind) && place.to === of
    case 'files':
      if (files === 'until-closed') return place.stage === 'open'
      return files === 'always' || (files === 'until-forgotten' && place.stage !== 'forgotten')
  }
}
