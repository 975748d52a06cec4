import {
  type Actor,
  access,
  can,
  type DocumentName,
  documentNames,
  type Refusal,
  type Situation,
} from '@firsthand/model'

/** What somebody may draw on now, or why not. */
export type MayDraw = { layers: DocumentName[]; why: Refusal | null }

/**
 * The layers that somebody may draw on now, `layer/together` first. `why` says what keeps them from drawing together, and in which
 * phase that opens, whoever else may.
 */
export function mayDraw(actor: Actor, situation: Situation): MayDraw {
  const layers = documentNames.filter((name) => access(actor, name, situation) === 'write').reverse()
  // Adding a touchpoint is let by the same phases as drawing: its refusal says when that is.
  const why = layers.includes('layer/together') ? null : can(actor, 'touchpoint.add', situation)
  return { layers, why }
}
