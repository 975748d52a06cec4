import type { Commit, DocumentClaim, Storage } from '../storage.ts'
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
      const wire = wireCommit(commit)
      await ask('commit', [wire], wire.documents.map(buffer))
    },
    answer: async (board, id) => {
      const value = await ask('answer', [board, id])
      return value === null ? null : { answer: parse(value) }
    },
    loadDocument: (board, name) => ask('loadDocument', [board, name]),
    compactDocument: async (board, name, snapshot, upto) => {
      const { update, vector, deletes } = snapshot
      const own = { update: new Uint8Array(update), vector: new Uint8Array(vector), deletes: new Uint8Array(deletes) }
      await ask(
        'compactDocument',
        [board, name, own, upto],
        Object.values(own).map((part) => part.buffer),
      )
    },
    rememberWithdrawn: (board, keys) => quietly(ask('rememberWithdrawn', [board, keys])),
    purge: () => quietly(ask('purge', [])),
    forget: (board) => quietly(ask('forget', [board])),
    close: () => quietly(ask('close', [])),
  }
}

const buffer = (one: { update: Uint8Array }) => one.update.buffer as ArrayBuffer

function wireCommit(commit: Commit): WireCommit {
  const { board, create = false, put = [], del = [], answers = [], documents = [] } = commit
  return {
    board,
    create,
    put: put.map((one) => ({ kind: one.kind, id: one.id, value: text(one.value) })),
    del: del.map((one) => ({ kind: one.kind, id: one.id })),
    answers: answers.map((one) => ({ id: one.id, value: text(one.answer) })),
    documents: documents.map(({ name, update, claims = [] }) => ({
      name,
      update: new Uint8Array(update),
      claims: claims.map(checked),
    })),
    erases: commit.erases === true || del.length > 0,
  }
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
