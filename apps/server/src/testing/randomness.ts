import { newId, newRecoveryCode, type Randomness } from '@firsthand/model'
import { freshSecret } from '../board/moment.ts'

let made = 0
const standIn = () => ({ n: `n-${++made}`, pkcs8: `private-${made}` })

/** What a board is made with, where nobody asks for a permit: its keys are stand-ins. */
export const randomness: Randomness = {
  id: newId,
  secret: freshSecret,
  recoveryCode: newRecoveryCode,
  keys: () => ({ contribute: standIn(), vote: standIn() }),
}
