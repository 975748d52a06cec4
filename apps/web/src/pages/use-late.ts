import { useEffect, useState } from 'react'

/**
 * Something that is fetched after the page stands, and never stops it: null until it has come. Asked for again whenever `turn` changes,
 * for example when the line is back. While `fetch` is null nothing is asked for.
 */
export function useLate<Thing>(fetch: (() => Promise<Thing>) | null, turn: unknown): Thing | null {
  const [thing, setThing] = useState<Thing | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks again; what is fetched never changes
  useEffect(() => {
    let here = true
    fetch?.().then(
      (came) => here && setThing(() => came),
      () => {},
    )
    return () => {
      here = false
    }
  }, [fetch === null, turn])
  return thing
}
