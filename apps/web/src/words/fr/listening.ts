import type { Same } from '../catalogue.ts'
import type en from '../en/listening.ts'

export default {} satisfies Same<typeof en>
