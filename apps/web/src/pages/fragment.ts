/** What stands behind the # of the address. Signs that were mistyped or cut off are left as they are: a stray % must not break the page. */
export function fragmentOf({ hash }: Pick<Location, 'hash'>): string {
  const text = hash.slice(1)
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
