/** Random values of a session by what they stand for: where they occur, the name stands instead. */
export type Known = ReadonlyMap<string, string>

/**
 * Frames or rows with everything in them replaced that chance or the clock decides: known random values by what they stand for,
 * others by their kind. Lists that are sorted by random ids are sorted by what is left.
 */
export function butChance(text: string, known: Known): string {
  let plain = text
  for (const [value, name] of known) plain = plain.replaceAll(value, `<${name}>`)
  plain = plain
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>')
    .replaceAll(/\d{4}-\d\d-\d\d/g, '<day>')
    .replaceAll(/([0-9A-HJKMNP-TV-Z]{4} ){4}[0-9A-HJKMNP-TV-Z]{4}/g, '<key>')
    .replaceAll(/\b([0-9a-f]{4} ){2}[0-9a-f]{4}\b/g, '<fingerprint>')
    .replaceAll(/\b\d\d?:\d\d\b/g, '<clock>')
    .replaceAll(/[A-Za-z0-9_-]{342,}/g, '<large>')
    .replaceAll(/[0-9a-f]{64}/g, '<hash>')
    .replaceAll(/(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/g, '<hash>')
    .replaceAll(/(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{22}(?![A-Za-z0-9_-])/g, '<id>')
  try {
    return JSON.stringify(inOrder(JSON.parse(plain)))
  } catch {
    return plain
  }
}

/** A JSON value with every list and object in the order of its content. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, part]) => [key, inOrder(part)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}
