export type StorageErrorId =
  | 'storage-failed'
  | 'storage-full'
  | 'storage-busy'
  | 'storage-closed'
  | 'storage-in-use'
  | 'storage-too-new'
  | 'board-unknown'
  | 'board-exists'
  | 'answer-exists'
  | 'key-withdrawn'
  | 'claim-taken'
  | 'compaction-stale'
  | 'value-invalid'

/** Every failure of a storage. `id` is stable; `message` is for logs and never carries a word of a board. */
export class StorageError extends Error {
  readonly id: StorageErrorId

  constructor(id: StorageErrorId, message: string) {
    super(message)
    this.name = 'StorageError'
    this.id = id
  }
}

/** The disk, the file or the thread that writes it failed; nothing is known to be stored. */
export const storageFailed = (detail: string) => new StorageError('storage-failed', `The storage failed: ${detail}`)

/** No room is left on the disk, or in the size the storage was given. */
export const storageFull = () => new StorageError('storage-full', 'The storage is full.')

/** Somebody else holds the file open and what was asked needs it alone for a moment. */
export const storageBusy = () => new StorageError('storage-busy', 'Another reader keeps the storage busy.')

export const storageClosed = () => new StorageError('storage-closed', 'The storage is closed.')

/** Another process has this data directory open; two would not know of each other's boards. */
export const storageInUse = () => new StorageError('storage-in-use', 'Another process uses this data directory.')

export const storageTooNew = (found: number, known: number) =>
  new StorageError('storage-too-new', `The data has schema version ${found}; this program knows up to ${known}.`)

export const boardUnknown = () => new StorageError('board-unknown', 'There is no such board.')

export const boardExists = () => new StorageError('board-exists', 'A board with this id is or was there already.')

/** The command was answered before: do not do it twice. */
export const answerExists = () => new StorageError('answer-exists', 'This command was answered before.')

/** A withdrawn entity cannot be written again under its id. */
export const keyWithdrawn = () => new StorageError('key-withdrawn', 'An entity with this id was withdrawn.')

/** Somebody else adds to this document under this client id. */
export const claimTaken = () =>
  new StorageError('claim-taken', 'A client id of this document belongs to somebody else.')

export const compactionStale = () =>
  new StorageError('compaction-stale', 'The snapshot does not match the stored run of updates.')

export const valueInvalid = () => new StorageError('value-invalid', 'A value cannot be stored as it is.')
