import type { Same } from '../catalogue.ts'
import type en from '../en/list.ts'

export default {} satisfies Same<typeof en>
