import type { Same } from '../catalogue.ts'
import type en from '../en/map.ts'

export default {} satisfies Same<typeof en>
