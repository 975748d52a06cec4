/** The cookie's name. Its path is one person's part of one board, so several links in one browser never disturb each other. */
const name = 'firsthand'

const personPath = (board: string, person: string) => `/api/boards/${board}/as/${person}`

type CookieOf = { board: string; person: string; secure: boolean }

/** A Set-Cookie for a new session. `keepSeconds` null: it ends with the browser (a shared device). */
export function setCookie({ board, person, secure }: CookieOf, token: string, keepSeconds: number | null): string {
  const parts = [`${name}=${token}`, `Path=${personPath(board, person)}`, 'HttpOnly', 'SameSite=Strict']
  if (secure) parts.push('Secure')
  if (keepSeconds !== null) parts.push(`Max-Age=${keepSeconds}`)
  return parts.join('; ')
}

/** A Set-Cookie that takes the session out of the browser. */
export const dropCookie = (of: CookieOf): string => setCookie(of, '', 0)

/** The token that a Cookie header carries, or null. */
export function readCookie(header: string | undefined): string | null {
  for (const part of header?.split(';') ?? []) {
    const [key, value] = part.trim().split('=')
    if (key === name && value) return value
  }
  return null
}
