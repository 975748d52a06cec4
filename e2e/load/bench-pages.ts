import { chromium } from '@playwright/test'
import { findChromium } from '../chromium/find.ts'
import { permitCost } from './permit-cost.ts'
import { runBench } from './run-bench.ts'

// npm run bench:pages: what it takes to open a full board, and what permits cost a slow phone.
const runs = Number(process.env.BENCH_RUNS ?? 7)
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] })
try {
  console.log(await runBench(browser, { people: 40, contributions: 300 }, runs))
  console.log(await permitCost(browser, runs))
} finally {
  await browser.close()
}
