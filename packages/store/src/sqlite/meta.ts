import { randomUUID } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'

type MetaKey = 'purge-due' | 'withdrawn-applied'

/** What the storage notes about itself: one small value per key. */
export function createMeta(db: DatabaseSync) {
  const read = db.prepare('SELECT value FROM meta WHERE key = ?')
  const write = db.prepare('INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
  const remove = db.prepare('DELETE FROM meta WHERE key = ?')
  const get = (key: MetaKey) => (read.get(key) as { value: string } | undefined)?.value ?? null
  return {
    /** Names what has been deleted since the last purge: another value after every deletion, null when nothing was. */
    purgeDue: () => get('purge-due'),
    setPurgeDue: () => {
      write.run('purge-due', randomUUID())
    },
    clearPurgeDue: () => {
      remove.run('purge-due')
    },
    /** Digest of the list of withdrawn things that was last applied to this database. */
    withdrawnApplied: () => get('withdrawn-applied'),
    setWithdrawnApplied: (digest: string) => {
      write.run('withdrawn-applied', digest)
    },
  }
}

export type Meta = ReturnType<typeof createMeta>
