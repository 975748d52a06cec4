/** Every value in something that was sent or stored: leaves of JSON, and everything in a text that could be one. */
export function valuesIn(text: string): Set<string> {
  const values = new Set(text.match(/[\p{L}\p{N}_-]+/gu) ?? [])
  const leaves = (value: unknown): void => {
    if (value !== null && typeof value === 'object') for (const part of Object.values(value)) leaves(part)
    else values.add(String(value))
  }
  for (const [json] of text.matchAll(/\{.*\}/gs)) {
    try {
      leaves(JSON.parse(json))
    } catch {
      // Not JSON: its words are in already.
    }
  }
  // Parts of values too: a shared beginning of a random value would be as good as the whole.
  const length = 8
  for (const value of [...values])
    for (let at = 0; at + length <= value.length; at++) values.add(value.slice(at, at + length))
  return values
}

/** What `one` and `other` have in common and none of `rest` has. */
export function onlyShared(one: Set<string>, other: Set<string>, ...rest: Set<string>[]): string[] {
  return [...one].filter((value) => other.has(value) && rest.every((values) => !values.has(value)))
}
