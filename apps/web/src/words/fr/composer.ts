import type { Same } from '../catalogue.ts'
import type en from '../en/composer.ts'

export default {} satisfies Same<typeof en>
