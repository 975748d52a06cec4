import { startServer } from '../server/start-server.ts'
import { lightSession } from '../session/light-session.ts'
import { writeTogether } from './write-together.ts'

// Two minutes of writing by five people in one page, through the real server; the seed can be given again.
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 32))
const seconds = Number(process.env.SECONDS ?? 120)
console.log(`five people write for ${seconds} s (SEED=${seed})`)
const server = await startServer()
try {
  const page = await writeTogether(await lightSession(server.address), seed, seconds * 1000)
  console.log(`all see the same ${page.length} blocks`)
} finally {
  await server.end()
}
