/** One message to many: whoever sends it first may keep here what its own kind of line makes of it. */
export interface Message {
  readonly bytes: Uint8Array
  framed?: Uint8Array
}

/** The server's end of a connection that carries whole messages: a WebSocket, as far as rooms need one. */
export interface Line {
  /** Bytes handed over that the network has not taken yet. */
  readonly backlog: number
  send(message: Message): void
  /** Sends a long message piece by piece as its reader takes it, then calls `sent`. Until then `send` must not be called. */
  sendPaced(message: Message, sent: () => void): void
  ping(): void
  /** Stops and resumes listening: who sends too much is slowed by their own network. */
  pause(): void
  resume(): void
  /** Says goodbye with a code and a reason, and cuts the line when that is not answered soon. */
  close(code: number, reason: string): void
  /** Cuts the line at once. */
  cut(): void
  /** Whoever sits at this end. Set once, before the first message can come. */
  listen(ear: LineEar): void
}

export interface LineEar {
  /** One whole binary message, to be copied before it is kept; null for one of any other kind. */
  message(bytes: Uint8Array | null): void
  /** Something came that shows that the other side is alive, or it took some of what is being sent. */
  alive(): void
  /** The line is gone. Called once. */
  closed(): void
}
