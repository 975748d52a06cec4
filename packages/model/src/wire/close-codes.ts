/** Close codes of our WebSockets. 4400–4499 are final (a y-websocket client stops); every other code means: come back. 1011–1013 are RFC 6455's. */
export const closeCodes = {
  /** The session is unknown or has ended. Final. */
  signedOut: 4401,
  /** The actor may not do this here. Final. */
  notAllowed: 4403,
  /** No such board or document, or one of a past epoch. Final. */
  notFound: 4404,
  /** A frame that can't be understood or breaks a limit. Final. */
  malformed: 4422,
  /** What this actor may do has changed: come back. */
  accessChanged: 4500,
  /** The write could not be stored: come back and try again. */
  notSaved: 4503,
  /** What waited to be sent to this reader grew too long: come back and catch up. */
  tooSlow: 4508,
  /** Something broke here: come back. */
  fault: 1011,
  /** The server stops: come back later. */
  stopping: 1012,
  /** Too many sockets were opened at once: come back later. */
  tooMany: 1013,
} as const
