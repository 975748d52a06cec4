import { refuse } from '@firsthand/model'
import { allowed, Refused } from '../edge/refused.ts'
import type { Parts } from '../parts.ts'
import { sameSecret } from '../session/same-secret.ts'

/** Throws `creation-closed` when boards are for those who know a secret and this is not it, and `too-fast` (SPEC J11, E2). */
export function checkCreation(
  { settings, rates }: Pick<Parts, 'settings' | 'rates'>,
  secret: string | undefined,
): void {
  if (settings.creation.by === 'secret' && !sameSecret(secret ?? '', settings.creation.secret)) {
    allowed(rates.wrong.take('creation'))
    throw new Refused(refuse('creation-closed'))
  }
  allowed(rates.boards.take('all'))
}
