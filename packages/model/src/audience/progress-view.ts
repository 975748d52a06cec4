import type { Progress } from '../board/board-facts.ts'
import type { Audience } from './audience.ts'

const made = new WeakMap<Progress, Map<Audience, Progress>>()

/**
 * Where the session stands, as an audience gets it. Why a group is held is told to that group and to facilitators; others hear only that
 * it is (an empty reason). The same entity gives the same object again.
 */
export function progressView(progress: Progress, audience: Audience): Progress {
  if (!progress.held || audience === 'facilitators') return progress
  const views = made.get(progress) ?? new Map<Audience, Progress>()
  made.set(progress, views)
  const held = Object.entries(progress.held).map(([voice, reason]) => [
    voice,
    audience === `voice:${voice}` ? reason : '',
  ])
  const view = views.get(audience) ?? { ...progress, held: Object.fromEntries(held) }
  views.set(audience, view)
  return view
}
