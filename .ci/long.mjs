// npm run long: the long forms of fuzz, fault and load, one after the other; about an hour. `npm test` has their short forms.
import { ready, run } from './machine.mjs'

const env = await ready()
const parts = [
  ['packages/sync', 'fuzz', {}],
  ['packages/sync', 'fuzz:frames', {}],
  ['e2e', 'write:long', {}],
  ['e2e', 'faults', {}],
  ['e2e', 'guesses', {}],
  ['e2e', 'soak', { SOAK_MINUTES: '5' }],
]
const broken = []
for (const [directory, script, more] of parts) {
  console.log(`\n▸ ${script}`)
  const { code } = await run({ ...more, ...env }, 'pnpm', ['--dir', directory, 'run', script])
  if (code !== 0) broken.push(script)
}
console.log(
  `${parts.length - broken.length} passed, ${broken.length} failed${broken.length > 0 ? `: ${broken.join(', ')}` : ''}`,
)
process.exit(broken.length > 0 ? 1 : 0)
