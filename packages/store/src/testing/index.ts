export type { StorageHome } from './storage-contract.ts'
export { storageContract } from './storage-contract.ts'
