import { StorageError } from '@firsthand/store'

/**
 * What may be written down of an error: its kind, and the places in the program that it went through. Never its message: a parser's, for
 * one, quotes what it could not read, and that may be what somebody said (SPEC N14).
 */
export function faultOf(error: unknown): { error: string; places: string[] } {
  const { name, stack } = error instanceof Error ? error : { name: typeof error, stack: '' }
  const places = (stack ?? '').split('\n').flatMap((line) => /^ {4}at (.+)$/.exec(line)?.[1] ?? [])
  return { error: error instanceof StorageError ? error.id : name, places }
}
