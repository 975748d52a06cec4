/** How much one update may hold. */
export interface UpdateLimits {
  /** Structs, and ranges of deletions. */
  structs: number
  /** Clocks that its structs declare: a few bytes can declare any number. */
  declaredClocks: number
  /** Single values (numbers, words, …) within values. */
  values: number
  /** Levels of nesting in one value. */
  nesting: number
  /** Roots of a document: Yjs looks a root's name up by going through all of them. */
  roots: number
  /** Shared types around a shared type. */
  typeDepth: number
  /** Client ids under which it adds. */
  clientIds: number
  /**
   * What its document holds: anything; maps in maps and nothing else (in lists and texts, whoever may write can make others'
   * browsers slow); or a page of text, made of what `pageShape` names.
   */
  holds: 'anything' | 'maps' | 'page'
  /** Code units in a key or the name of a root. */
  keyLength: number
}
