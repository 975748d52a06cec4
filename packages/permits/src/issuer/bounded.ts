/** Remembers what was last made of so many inputs; the one unused for longest goes first. Throwing makes nothing to remember. */
export function bounded<Value>(most: number, make: (from: string) => Value): (from: string) => Value {
  const kept = new Map<string, Value>()
  return (from) => {
    const value = kept.get(from) ?? make(from)
    kept.delete(from)
    kept.set(from, value)
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    return value
  }
}
