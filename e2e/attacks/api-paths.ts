import { request } from '../session/request.ts'

export type ApiPath = { method: string; path: string }

type Described = { paths: Record<string, Record<string, unknown>> }

/** Every path that the API says it has, from its own description: a new one is attacked without being named here. */
export async function apiPaths(address: string): Promise<ApiPath[]> {
  const { json } = await request(`${address}/api/openapi.json`)
  const found = Object.entries((json as Described).paths).flatMap(([path, methods]) =>
    Object.keys(methods)
      .filter((method) => /^(get|post|put|patch|delete)$/.test(method))
      .map((method) => ({ method: method.toUpperCase(), path })),
  )
  if (found.length === 0) throw new Error('the API describes no paths')
  return found
}
