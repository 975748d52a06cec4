import type { Same } from '../catalogue.ts'
import type en from '../en/report.ts'

export default {} satisfies Same<typeof en>
