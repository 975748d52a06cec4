export type Answer = {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever came back
  body: any
  headers: Headers
  /** `name=value` of the cookie that came along. */
  cookie: string | null
  /** The id of the refusal, or null. */
  refused: string | null
}

/** One request; a POST when there is a body. Like a program and not like a page: no Origin unless given. */
export async function ask(
  url: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const init =
    body === undefined ? {} : { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) }
  const type = body === undefined ? {} : { 'content-type': 'application/json' }
  const response = await fetch(url + path, { ...init, headers: { ...type, ...headers } })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json')
  const parsed = isJson ? JSON.parse(text) : text
  return {
    status: response.status,
    body: parsed,
    headers: response.headers,
    cookie: response.headers.get('set-cookie')?.split(';')[0] ?? null,
    refused: parsed?.error?.id ?? null,
  }
}
