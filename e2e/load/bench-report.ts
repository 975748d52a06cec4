import { reportCost } from './report-cost.ts'

// npm run bench:report: what the files of a full board cost, and whether others notice.
console.log(await reportCost({ people: 15, contributions: 300 }, 3))
