import type { Same } from '../catalogue.ts'
import type en from '../en/desk.ts'

export default {} satisfies Same<typeof en>
