import type { Same } from '../catalogue.ts'
import type en from '../en/slip.ts'

export default {} satisfies Same<typeof en>
