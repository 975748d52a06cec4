import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished, vi } from 'vitest'
import * as Y from 'yjs'
import type { RoomsSettings } from '../server/rooms.ts'
import type { DocumentLog } from './document-log.ts'
import { openDocumentLog } from './document-log.ts'
import type { DocumentServerSettings } from './document-server.ts'
import { startDocumentServer } from './document-server.ts'
import { openRawClient } from './raw-client.ts'
import { openStockClient } from './stock-client.ts'

export const ROOM = 'layer/together.1'

/** A fresh log in a directory of its own, removed when the test has finished. */
export function freshLog() {
  const directory = mkdtempSync(join(tmpdir(), 'firsthand-sync-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  return { directory, log: openDocumentLog(directory) }
}

/** A server for this test; closed when it has finished. */
export async function testServer(settings: Partial<DocumentServerSettings> = {}) {
  const log = settings.log ?? freshLog().log
  const server = await startDocumentServer({ ...settings, log })
  onTestFinished(() => server.close())
  return { ...server, log }
}

export function testStock(server: { urlOf(person: string): string }, person: string, name = ROOM) {
  const client = openStockClient(server.urlOf(person), name)
  onTestFinished(() => client.close())
  return client
}

export async function testRaw(server: { urlOf(person: string): string }, person: string, name = ROOM) {
  const client = await openRawClient(`${server.urlOf(person)}/${name}`)
  onTestFinished(() => client.close())
  return client
}

/** Waits until `check` no longer throws. */
export const eventually = (check: () => void) => vi.waitFor(check, { timeout: 10_000, interval: 5 })

/** The state vector of who has nothing. */
export const emptyVector = Uint8Array.from([0])

/** A host's commit that refuses nobody. */
export const storesIn =
  (log: DocumentLog): RoomsSettings['commit'] =>
  async (_board, name, { update, claims }) => {
    log.append(name, update, claims)
    return { is: 'stored' }
  }

/** What a log holds of a document, read anew. */
export function storedDoc(log: DocumentLog, name = ROOM): Y.Doc {
  const doc = new Y.Doc()
  const found = log.load(name)
  if (found?.snapshot) Y.applyUpdate(doc, found.snapshot.update)
  for (const update of found?.updates ?? []) Y.applyUpdate(doc, update)
  return doc
}

export const storedIn = (log: DocumentLog, name = ROOM) => storedDoc(log, name).getMap('records').toJSON()

/** A commit that waits for the test to let it through. */
export function heldCommits() {
  const waiting: (() => void)[] = []
  return {
    waiting,
    commit:
      (real: RoomsSettings['commit']): RoomsSettings['commit'] =>
      async (...args) => {
        await new Promise<void>((resolve) => waiting.push(resolve))
        return real(...args)
      },
  }
}
