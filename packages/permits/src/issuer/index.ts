// The issuer's side of permits: Node only.
export { makeKey } from './make-key.ts'
export { signBlinded } from './sign-blinded.ts'
export { verifyPermit } from './verify-permit.ts'
