/** What a server's process has used: CPU time in ms since its start (all threads), memory in bytes now. */
export type Usage = {
  cpu: number
  /** Resident memory of the process. */
  rss: number
  /** JavaScript heap and what hangs on it. */
  heap: number
}

/** Asked at the begin and the end of what is measured, or (`collect`) after a garbage collection. */
export type UsageQuestion = 'begin' | 'end' | 'collect'
