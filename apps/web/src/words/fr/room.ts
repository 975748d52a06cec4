import type { Same } from '../catalogue.ts'
import type en from '../en/room.ts'

export default {} satisfies Same<typeof en>
