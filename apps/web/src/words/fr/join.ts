import type { Same } from '../catalogue.ts'
import type en from '../en/join.ts'

export default {} satisfies Same<typeof en>
