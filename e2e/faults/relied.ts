/** What people of a board may rely on: they were told that it is kept, or they have seen it of somebody else. */
export type Relied = {
  /** Contributions that the server said it has. */
  acknowledged: Set<string>
  /** Contributions that somebody else was shown. */
  seen: Set<string>
  /** Contributions that somebody asked to take back; whether the server did is not known of all of them. */
  unwanted: Set<string>
  /** Contributions that the server said are taken back. */
  withdrawn: Set<string>
  /** Records of the drawing that somebody else was sent. */
  drawn: Set<string>
  /** Records of the drawing that the server said are saved. */
  saved: Set<string>
}

export const nothingRelied = (): Relied => ({
  acknowledged: new Set(),
  seen: new Set(),
  unwanted: new Set(),
  withdrawn: new Set(),
  drawn: new Set(),
  saved: new Set(),
})

/** What a board holds, as it is found after a restart. */
export type Found = {
  /** Contributions in the store. */
  stored: Set<string>
  /** Contributions that the facilitator is shown. */
  shown: Set<string>
  /** Records of the drawing that somebody is sent who opens it. */
  drawing: Set<string>
}

/** Everything that was relied on and is not so, each as one line. Empty when nothing was lost and nothing came back. */
export function broken(relied: Relied, { stored, shown, drawing }: Found): string[] {
  const isWanted = (id: string) => !relied.unwanted.has(id)
  const missing = (what: string, ids: Iterable<string>, where: Set<string>) =>
    [...ids].filter((id) => !where.has(id)).map((id) => `${what} and lost: ${id}`)
  return [
    ...missing('acknowledged', [...relied.acknowledged].filter(isWanted), stored),
    ...missing('seen', [...relied.seen].filter(isWanted), shown),
    ...missing('drawn before others', relied.drawn, drawing),
    ...missing('saved', relied.saved, drawing),
    ...[...relied.withdrawn].filter((id) => stored.has(id) || shown.has(id)).map((id) => `taken back, and here: ${id}`),
  ]
}
