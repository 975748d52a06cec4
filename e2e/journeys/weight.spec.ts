import { expect, test } from '../actors/stage.ts'
import { freshBrowser, scriptBytes, weigh, workersOf } from '../load/measure-page.ts'
import { runBench } from '../load/run-bench.ts'
import { lightSession } from '../session/light-session.ts'

const budget = 120_000
/** What makes permits runs beside the page and is fetched after it: it has a budget of its own. */
const workerBudget = 7_000

test('joining and contributing load at most 120 KB of script with gzip, and neither tldraw nor Yjs', async ({
  stage,
  browser,
}) => {
  const { server } = stage
  const session = await lightSession(server.address)
  const { made, moveTo } = session
  await moveTo('lived-experience')
  const rosa = await stage.participantOnAPhone()
  const joining = await weigh(rosa.page)
  await rosa.opensTheLink(`${server.address}/join/${made.board}#${made.links[0]?.secret}`)
  await rosa.page.waitForLoadState('networkidle')
  const join = await joining()

  const person = await session.join('lived')
  const { context, page } = await freshBrowser(browser, person)
  const composing = await weigh(page)
  await page.goto(`${server.address}/board/${made.board}/as/${person.id}/say`)
  await expect(page.getByRole('heading', { name: rosa.says.composer.where })).toBeVisible()
  await page.waitForLoadState('networkidle')
  const compose = await composing()
  await context.close()

  const worker = workersOf(join, compose)
  const both = scriptBytes(join, compose) - scriptBytes(worker)
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`
  console.info(
    `script with gzip: join ${kilobytes(scriptBytes(join))}, composer ${kilobytes(scriptBytes(compose))}, both ${kilobytes(both)} of ${kilobytes(budget)}; worker ${kilobytes(scriptBytes(worker))} of ${kilobytes(workerBudget)}`,
  )
  expect([...worker.scripts.keys()], 'there is the worker that makes permits, and no other').toHaveLength(1)
  expect(scriptBytes(worker)).toBeLessThanOrEqual(workerBudget)
  expect(both).toBeLessThanOrEqual(budget)
  const names = [...join.scripts.keys(), ...compose.scripts.keys()].join('\n')
  expect(names).not.toMatch(/tldraw|canvas|yjs|lexical/i)
})

test('a small board opens in every view (npm run bench has the figures of a full one)', async ({ browser }) => {
  console.info(await runBench(browser, { people: 6, contributions: 36 }, 1))
})
