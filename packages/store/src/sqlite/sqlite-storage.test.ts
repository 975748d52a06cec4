import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { storageContract } from '../testing/storage-contract.ts'
import { openSqliteStorage } from './open-sqlite-storage.ts'

storageContract('sqlite', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'firsthand-store-'))
  return {
    open: () => openSqliteStorage({ directory }),
    remove: () => rm(directory, { recursive: true, force: true }),
  }
})
