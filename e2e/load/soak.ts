import { runSoak } from './soak/run-soak.ts'

// npm run soak: hours of use (SOAK_MINUTES, 480). Ends with 1 when the heap has climbed, or sockets or rooms have stayed.

const minutes = Number(process.env.SOAK_MINUTES || 480)
const seed = Number(process.env.SOAK_SEED || Math.floor(Math.random() * 2 ** 32))
console.log(`${minutes} minutes, seed ${seed}`)
const { climbed, edits, visits, empty } = await runSoak({ minutes, boards: 8, people: 6, seed, said: console.log })
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`
console.log(`${visits} visits, ${edits} edits`)
console.log(`the heap has climbed by ${megabytes(climbed.bytes)}; allowed are ${megabytes(climbed.allowed)}`)
console.log(`left when everybody has gone: ${empty.sockets} sockets, ${empty.documents} documents`)
const isRight = climbed.bytes <= climbed.allowed && empty.sockets === 0 && empty.documents === 0 && edits > 0
process.exit(isRight ? 0 : 1)
