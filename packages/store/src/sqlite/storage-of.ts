import type { Commit, DocumentClaim, DocumentUpdate, Storage } from '../storage.ts'
import { storageFailed, valueInvalid } from '../storage-error.ts'
import type { Ask } from './ask-worker.ts'
import type { WireCommit } from './protocol.ts'

const LONGEST_MARK = 64

/** The Storage contract over a worker: values become JSON text here, bytes are copied so that no frame is kept alive. */
export function storageOf(ask: Ask): Storage {
  const quietly = async (done: Promise<unknown>): Promise<void> => {
    await done
  }
  return {
    boards: () => ask('boards', []),
    load: async (board) => {
      const rows = await ask('load', [board])
      return rows?.map((row) => ({ kind: row.kind, id: row.id, value: parse(row.value) })) ?? null
    },
    commit: async (commit) => {
      await ask('commit', [wireCommit(commit)])
    },
    answer: async (board, id) => {
      const value = await ask('answer', [board, id])
      return value === null ? null : { answer: parse(value) }
    },
    loadDocument: (board, name) => ask('loadDocument', [board, name]),
    compactDocument: async (board, name, snapshot, upto) => {
      const { update, vector, deletes } = snapshot
      const own = { update: new Uint8Array(update), vector: new Uint8Array(vector), deletes: new Uint8Array(deletes) }
      await ask('compactDocument', [board, name, own, upto])
    },
    rememberWithdrawn: (board, keys) => quietly(ask('rememberWithdrawn', [board, keys])),
    withdrawnAmong: (board, keys) => ask('withdrawnAmong', [board, keys.map(({ kind, id }) => ({ kind, id }))]),
    isGone: (board) => ask('isGone', [board]),
    purge: () => quietly(ask('purge', [])),
    tidy: (boards) => quietly(ask('tidy', [[...boards]])),
    forget: (board) => quietly(ask('forget', [board])),
    close: () => quietly(ask('close', [])),
  }
}

function wireCommit({ board, create, put, del, answers, documents, erases }: Commit): WireCommit {
  const wire: WireCommit = { board }
  if (create) wire.create = true
  if (put?.length) wire.put = put.map((one) => ({ kind: one.kind, id: one.id, value: text(one.value) }))
  if (del?.length) wire.del = del.map((one) => ({ kind: one.kind, id: one.id }))
  if (answers?.length) wire.answers = answers.map((one) => ({ id: one.id, value: text(one.answer) }))
  if (documents?.length) wire.documents = documents.map(wireUpdate)
  if (erases || del?.length) wire.erases = true
  return wire
}

function wireUpdate({ name, update, claims }: DocumentUpdate): DocumentUpdate {
  const wire = { name, update: new Uint8Array(update) }
  return claims?.length ? { ...wire, claims: claims.map(checked) } : wire
}

function checked({ client, mark }: DocumentClaim): DocumentClaim {
  if (!Number.isSafeInteger(client) || client < 0 || mark.length > LONGEST_MARK) throw valueInvalid()
  return { client, mark }
}

function text(value: unknown): string {
  let made: string | undefined
  try {
    made = JSON.stringify(value)
  } catch {
    throw valueInvalid()
  }
  if (made === undefined) throw valueInvalid()
  return made
}

function parse(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    throw storageFailed('a stored value cannot be read')
  }
}
