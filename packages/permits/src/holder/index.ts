// The holder's side of permits: runs in any browser, also where `crypto.subtle` is withheld.
export { fromBase64url } from '../rsa/base64url.ts'
export { blind } from './blind.ts'
export { finalise } from './finalise.ts'
export { preparePermit } from './prepare-permit.ts'
