/** A permit as it is sent: 64 bytes that nobody saw, signed by the group's key. Both as base64url. */
export type Permit = { message: string; signature: string }

/** What must be kept of a permit that is being signed: what it will say, and how to unblind the signature. */
export type Unsigned = { message: string; inverse: string }

/** A batch on its way: what the server gets, and beside it what it never gets. */
export type Batch = { blinded: string[]; unsigned: Unsigned[] }
