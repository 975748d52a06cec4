/** Why a socket is closed; the close reason that the client is told. Stable. */
export type CloseReason =
  | 'malformed'
  | 'too-large'
  | 'unfit'
  | 'client-id-taken'
  | 'document-full'
  | 'read-only'
  | 'not-allowed'
  /** Followed by the epoch in which the document is now. */
  | `past-epoch ${number}`
  | 'not-found'
  | 'access-changed'
  | 'not-saved'
  | 'too-slow'
  | 'too-many'
  | 'stopping'
