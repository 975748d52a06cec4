/** What a canary is: the kind says where it may be (may-be-where.ts). */
export type CanaryKind =
  | 'device'
  | 'token'
  | 'session'
  | 'facilitator-secret'
  | 'link-secret'
  | 'author-secret'
  | 'secret-hash'
  | 'permit'
  | 'person'
  | 'guest-name'
  | 'given-name'
  | 'contribution'
  | 'words-shown'
  | 'words-on-desk'
  | 'words-waiting'
  | 'words-gone'
  | 'words-taken-back'
  | 'words-blackened'

/** A value that occurs nowhere else in the world, and whose it is. `of` is a person's or a contribution's id. */
export type Canary = { kind: CanaryKind; what: string; text: string; of: string }

/** The forms in which a text could lie somewhere. */
function forms(text: string): Set<string> {
  const bytes = Buffer.from(text)
  const wide = Buffer.from(text, 'utf16le')
  // In base64 a text looks different by where it begins in a group of three bytes; the signs at its ends belong to its neighbours.
  const within = [0, 1, 2].flatMap((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes])
    const code = whole.toString('base64url').slice(before === 0 ? 0 : before + 1, -2)
    return code.length < 8 ? [] : [code, code.replaceAll('-', '+').replaceAll('_', '/')]
  })
  const plain = [bytes.toString('latin1'), wide.toString('latin1'), bytes.toString('hex'), encodeURIComponent(text)]
  return new Set([...plain, JSON.stringify(text).slice(1, -1), ...within])
}

const known = new Map<string, Set<string>>()

/** Whether a text is in some bytes (as latin1), in whatever form. */
export function isIn({ text }: Canary, bytes: string): boolean {
  const all = known.get(text) ?? forms(text)
  known.set(text, all)
  for (const form of all) if (bytes.includes(form)) return true
  return false
}
