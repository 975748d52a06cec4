import { z } from 'zod'
import { schemaVersion } from './board-facts.ts'
import { type Entity, entitySchema } from './entity.ts'

type Stored = { kind: string; [field: string]: unknown }

const mayNotDraw = z.looseObject({ draw: z.boolean().default(false) })
const planWithDrawing = z.array(z.looseObject({ voices: z.record(z.string(), mayNotDraw) }))

/** One step per schema version: `migrations[1]` turns what version 1 stored into version 2. */
const migrations: Record<number, (entities: Stored[]) => Stored[]> = {
  // A count of changes of access, which nothing read.
  1: (entities) =>
    entities.map((entity) => {
      const { epoch: _, ...rest } = entity
      return entity.kind === 'progress' ? rest : entity
    }),
  // Groups draw on layers of their own where the plan says so. Nobody was told that of an older plan, so it stays closed there.
  2: (entities) =>
    entities.map((entity) => {
      const plan = entity.kind === 'board' ? planWithDrawing.safeParse(entity.plan) : null
      return plan?.success ? { ...entity, plan: plan.data } : entity
    }),
  // One right for a whole group gave way to permits; the server makes the keys that sign them when the board is opened.
  3: (entities) =>
    entities.map((entity) => {
      const { rights: _, ...rest } = entity
      return entity.kind === 'keys' ? { ...rest, groups: {} } : entity
    }),
}

/**
 * Stored entities of any known version as today's entities. Throws `board-from-later-version` for what a newer Firsthand wrote,
 * and `board-unreadable` with the kind of the first entity that doesn't fit: a board is never opened with a part missing.
 * Store all of what comes out of it before anything else when `isOutdated`: a board is of one version as a whole.
 */
export function migrate(stored: readonly unknown[]): Entity[] {
  let entities = stored as Stored[]
  const version = versionOf(entities)
  if (version > schemaVersion) throw new Error('board-from-later-version')
  for (let step = version; step < schemaVersion; step++) {
    const migration = migrations[step]
    if (!migration) throw new Error('board-unreadable: version')
    entities = migration(entities)
  }
  return entities.map((stored) => {
    const entity = stored.kind === 'board' ? { ...stored, schema: schemaVersion } : stored
    const parsed = entitySchema.safeParse(entity)
    if (!parsed.success) throw new Error(`board-unreadable: ${String(entity?.kind)}`)
    return parsed.data
  })
}

/** Whether an older Firsthand stored these entities. */
export function isOutdated(stored: readonly unknown[]): boolean {
  return versionOf(stored as Stored[]) < schemaVersion
}

function versionOf(entities: readonly Stored[]): number {
  const board = entities.find((entity) => entity.kind === 'board')
  return typeof board?.schema === 'number' ? board.schema : schemaVersion
}
