import { errorBodySchema, refusalStatus } from '@firsthand/model'
import { z } from 'zod'
import { type Described, described } from './described.ts'

const json = (schema: z.ZodType, io: 'input' | 'output') => {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io, target: 'draft-2020-12', unrepresentable: 'any' })
  return { 'application/json': { schema: rest } }
}

const errors = {
  description: `Refused, with a stable id: ${Object.keys(refusalStatus).join(', ')}.`,
  content: json(errorBodySchema, 'output'),
}

/** The description of the API (OpenAPI 3.1), made of the schemas that every request is parsed with. */
export function openApi(): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const route of described) {
    const path = route.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method]: operation(route) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Firsthand',
      version: '1',
      description:
        'Errors carry a stable id. Writes with a cookie need an Origin of this server. Frames of the live socket and the documents’ protocol stand in docs/SPEC.md.',
    },
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'firsthand' } },
    },
  }
}

function operation({ path, summary, signedIn, asks, answers, as, status = 200, query }: Described) {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{22}$' },
  }))
  const inQuery = Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    schema: json(schema as z.ZodType, 'input')['application/json'].schema,
  }))
  const content = answers ? json(answers, 'output') : { [as ?? 'application/json']: { schema: { type: 'string' } } }
  return {
    summary,
    security: signedIn ? [{ session: [] }] : [],
    parameters: [...inPath, ...inQuery],
    ...(asks ? { requestBody: { required: true, content: json(asks, 'input') } } : {}),
    responses: { [status]: { description: 'Done.', content }, default: errors },
  }
}
