import type { Refusal, RefusalId } from './refusal.ts'

/** One refusal by its id and what belongs to it. */
export function refuse<I extends RefusalId>(
  id: I,
  ...rest: keyof Omit<Extract<Refusal, { id: I }>, 'id'> extends never ? [] : [Omit<Extract<Refusal, { id: I }>, 'id'>]
): Refusal {
  return { id, ...rest[0] } as Refusal
}
