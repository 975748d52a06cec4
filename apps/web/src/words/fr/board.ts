import type { Same } from '../catalogue.ts'
import type en from '../en/board.ts'

export default {} satisfies Same<typeof en>
