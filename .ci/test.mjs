// npm test: every check, one after the other. A check that fails does not keep the others from telling what they see.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { ready, root, run } from './machine.mjs'

const began = Date.now()
const results = `${root}test-results`
rmSync(results, { recursive: true, force: true })
const env = await ready()
const count = { passed: 0, failed: 0 }
const broken = []

/** One check: its command, and for tests where the reporter leaves its figures. */
async function check(name, [command, ...args], { figures, env: more = {} } = {}) {
  const start = Date.now()
  console.log(`\n▸ ${name}: ${command} ${args.join(' ')}`)
  const { code } = await run({ ...env, ...more }, command, args)
  const { passed, failed } = figures && existsSync(figures.file) ? figures.read(figures.file) : { passed: 0, failed: 0 }
  count.passed += passed
  count.failed += failed
  if (code !== 0) {
    broken.push(name)
    if (failed === 0) count.failed += 1
  }
  console.log(`${code === 0 ? '✓' : '✗'} ${name}, ${((Date.now() - start) / 1000).toFixed(1)} s`)
  return code === 0
}

const json = (file) => JSON.parse(readFileSync(file, 'utf8'))
const units = {
  file: `${results}/units.json`,
  read: (file) => ({ passed: json(file).numPassedTests, failed: json(file).numFailedTests }),
}
const journeys = {
  file: `${results}/journeys.json`,
  read: (file) => ({ passed: json(file).stats.expected + json(file).stats.flaky, failed: json(file).stats.unexpected }),
}

await check('lint', ['biome', 'check', '--error-on-warnings'])
await check('types', ['turbo', 'run', 'types', '--continue', '--output-logs=errors-only'])
await check('unused', ['pnpm', 'run', 'unused'])
const built = await check('build', ['turbo', 'run', 'build', '--output-logs=errors-only'])
await check('units', ['pnpm', 'run', 'unit', '--reporter=dot', '--reporter=json', `--outputFile.json=${units.file}`], {
  figures: units,
})
if (built) {
  await check('journeys', ['pnpm', '--dir', 'e2e', 'run', 'journeys'], { figures: journeys })
} else {
  broken.push('journeys (not run: nothing was built)')
}

const seconds = Math.round((Date.now() - began) / 1000)
console.log(`\nAll of it took ${Math.floor(seconds / 60)} min ${seconds % 60} s.`)
if (broken.length > 0) console.log(`Not right: ${broken.join(', ')}.`)
console.log(`${count.passed} passed, ${count.failed} failed`)
process.exit(broken.length > 0 || count.passed === 0 ? 1 : 0)
