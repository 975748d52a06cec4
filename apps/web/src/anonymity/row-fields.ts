import { type Passage, passageText, type RedactionReason } from '@firsthand/model'

/** What is stored of a contribution, in the order in which it is explained; `kept` stands here with what is in it. */
export const FIELDS = [
  'passage',
  'valence',
  'emotions',
  'about',
  'touchpoint',
  'proposes',
  'writtenDownBy',
  'mayGo',
  'name',
  'voice',
  'phase',
  'state',
  'revision',
  'original',
  'contentNote',
  'id',
  'secretHash',
  'kind',
] as const
type Field = (typeof FIELDS)[number] | 'other'

type RowField = { field: Field; name: string; value: string | null }

/**
 * A stored row field by field, each with what explains it, and no field left out: what is not known here is shown too, as `other`.
 * `value` null: nothing is stored there. `mark` says what stands where words were blacked out.
 */
export function rowFields(
  row: Readonly<Record<string, unknown>>,
  mark: (reason: RedactionReason) => string,
): RowField[] {
  const { kept, ...rest } = row
  const flat: Record<string, unknown> = { ...rest, ...(typeof kept === 'object' ? kept : { kept }) }
  const known = FIELDS.filter((field) => field in flat)
  const others = Object.keys(flat).filter((name) => !FIELDS.some((field) => field === name))
  return [
    ...known.map((field) => ({ field, name: field, value: asText(field, flat[field], mark) })),
    ...others.map((name) => ({ field: 'other' as const, name, value: asText('other', flat[name], mark) })),
  ]
}

function asText(field: Field, value: unknown, mark: (reason: RedactionReason) => string): string | null {
  if (value === null || value === undefined || value === '') return null
  if (Array.isArray(value) && value.length === 0) return null
  if (field === 'passage') return passageText(value as Passage, mark)
  return typeof value === 'string' ? value : JSON.stringify(value)
}
