import type { Same } from '../catalogue.ts'
import type en from '../en/start.ts'

export default {} satisfies Same<typeof en>
