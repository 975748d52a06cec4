import type { Actor, Phase } from '@firsthand/model'
import { isListening } from './may-add.ts'

const views = ['list', 'map', 'canvas', 'read', 'themes', 'actions', 'pages'] as const
export type ViewName = (typeof views)[number]

export const isView = (name: string | null): name is ViewName => views.some((view) => view === name)

/** What a board opens with when nobody asked for a view: reading for those who listen, the list on a phone, else the map. */
export function firstView(actor: Actor, phase: Phase): ViewName {
  if (isListening(actor, phase)) return 'read'
  return matchMedia('(min-width: 56rem)').matches ? 'map' : 'list'
}
