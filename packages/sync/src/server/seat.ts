/** What presence others may see of a person: stamped by the server on whatever the client claims. */
export interface Shown {
  name: string
  voice: string | null
}

/** Why a socket is closed; the close reason that the client is told. Stable. */
export type CloseReason =
  | 'malformed'
  | 'too-large'
  | 'unfit'
  | 'client-id-taken'
  | 'document-full'
  | 'read-only'
  | 'not-allowed'
  | 'past-epoch'
  | 'access-changed'
  | 'not-saved'
  | 'too-slow'
  | 'stopping'

/** One socket in one room, as the room sees it. */
export interface Seat {
  readonly person: string
  readonly access: 'read' | 'write'
  /** Null where presence is off: nothing of it is taken from or sent to this socket. */
  readonly presence: Shown | null
  /** `expelled` seats are being closed by us: what they still sent counts for nothing. */
  standing: 'here' | 'left' | 'expelled'
  /** Whether it has asked for the document and so is sent what changes. */
  subscribed: boolean
  /** Whether it has answered our question for what it has; what it sent before that is contained in the answer. */
  answered: boolean
  /** Whether it asked to be told what is stored. */
  wantsTelling: boolean
  send(bytes: Uint8Array): void
  /** Sends the document itself: not counted as backlog. */
  sendDocument(bytes: Uint8Array): void
  expel(code: number, reason: CloseReason): void
}
