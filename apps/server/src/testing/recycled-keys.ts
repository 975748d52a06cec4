import type { FreshKeys } from '@firsthand/model'
import { KeyMaker } from '../permit/key-maker.ts'

const most = 8
const maker = new KeyMaker()
const made: Promise<FreshKeys>[] = []
let taken = 0

/** Real keys, of which a process of tests makes only a few: a group meets the same keys again after seven other groups. */
export const recycledKeys = {
  take(): Promise<FreshKeys> {
    const at = taken++ % most
    made[at] ??= maker.take()
    return made[at]
  },
}
