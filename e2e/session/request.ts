import { Agent, request as sendPlainly } from 'node:http'
import { request as sendSecurely } from 'node:https'
import { caller } from './caller.ts'

/** Where raw requests come from and what they say of themselves: signs to look for in logs and in the store. */
export const traceable = { localAddress: '127.0.0.77', userAgent: 'Firsthand-Raw-Client/7.7' }

const agent = new Agent({ keepAlive: true })

export type Answer = {
  status: number
  headers: Record<string, string | string[] | undefined>
  text: string
  /** The body as it came: some answers are no text. */
  bytes: Buffer
  /** The body as JSON, or null when it is none. */
  // biome-ignore lint/suspicious/noExplicitAny: a raw client looks at whatever came back
  json: any
}

export type Asking = { method?: string; headers?: Record<string, string>; body?: unknown }

/** One raw HTTP request: no cookies, no origin and no redirects but what is given. */
export async function request(address: string, { method = 'GET', headers = {}, body }: Asking = {}): Promise<Answer> {
  const url = new URL(address)
  const text = body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body)
  const local = url.hostname.startsWith('127.')
  const isSecure = url.protocol === 'https:'
  const calling = caller()
  const { localAddress, userAgent, headers: more } = { headers: {}, ...(calling ?? traceable) }
  const sent: Record<string, string> = { 'user-agent': userAgent, ...more }
  if (text !== null)
    Object.assign(sent, { 'content-type': 'application/json', 'content-length': `${Buffer.byteLength(text)}` })
  Object.assign(sent, headers)
  return new Promise((resolve, reject) => {
    const asked = (isSecure ? sendSecurely : sendPlainly)(
      url,
      {
        method,
        agent: local && !isSecure ? agent : undefined,
        ...(local ? { localAddress } : {}),
        headers: sent,
      },
      (response) => {
        const pieces: Buffer[] = []
        response.on('data', (piece: Buffer) => pieces.push(piece))
        response.on('error', reject)
        response.on('end', () => {
          const bytes = Buffer.concat(pieces)
          const got = bytes.toString('utf8')
          const answer = { status: response.statusCode ?? 0, headers: response.headers, text: got }
          calling?.hears?.({ method, path: url.pathname, sent: { headers: sent, text: text ?? '' }, got: answer })
          resolve({ ...answer, bytes, json: parsed(got) })
        })
      },
    )
    asked.on('error', (error: NodeJS.ErrnoException) => {
      // A kept connection that the server closed at the very moment in which it was used again: nothing of it arrived.
      if (asked.reusedSocket && error.code === 'ECONNRESET') resolve(request(address, { method, headers, body }))
      else reject(error)
    })
    asked.end(text ?? undefined)
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The id of the refusal in an answer, or null when it is none. */
export function refusalIn(answer: Answer): string | null {
  return answer.status >= 400 ? (answer.json?.error?.id ?? `status-${answer.status}`) : null
}

/** The cookie that an answer sets, as a later request has to send it. */
export function cookieIn(answer: Answer): string {
  const set = answer.headers['set-cookie']
  const [cookie] = (Array.isArray(set) ? set[0] : set)?.split(';') ?? []
  if (!cookie) throw new Error(`no cookie came with ${answer.status} ${answer.text}`)
  return cookie
}
