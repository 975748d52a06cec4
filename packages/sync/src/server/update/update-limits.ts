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
  /** Whether it may put things only under keys of maps: in lists and texts, whoever may write can make others' browsers slow. */
  onlyMaps: boolean
  /** Code units in a key or the name of a root. */
  keyLength: number
}
