import type { Same } from '../catalogue.ts'
import type en from '../en/canvas.ts'

export default {} satisfies Same<typeof en>
