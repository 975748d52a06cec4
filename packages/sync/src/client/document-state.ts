/** How the connection of an open document stands. */
export type DocumentState =
  /** Connected, and what the server had is here. */
  | { is: 'live' }
  /** Connected or connecting for the first time; what the server has is on its way. */
  | { is: 'catching-up' }
  /** Not connected; it tries again by itself. */
  | { is: 'offline' }
  /**
   * It goes on no more: the server has refused for good, with a close code of the model and a stable reason; or a change
   * can't be sent (1009, `too-large`), or what the server sends can't be taken in (1011, `unreadable`). The work is still
   * in `doc`.
   */
  | { is: 'refused'; code: number; reason: string }
