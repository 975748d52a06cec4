export type { AskedAct, Fault, FaultPlan } from './failing-storage.ts'
export { failingStorage } from './failing-storage.ts'
export type { FaultRates } from './seeded-faults.ts'
export { seededFaults } from './seeded-faults.ts'
