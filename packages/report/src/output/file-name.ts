import type { SessionOutput } from './session-output.ts'

/** A safe name (a–z, 0–9 and hyphens) for files of a session, without an ending. */
export function fileName({ board, made }: SessionOutput): string {
  const title = board.title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '')
  return [
    'firsthand',
    ...(board.rehearsal ? ['rehearsal'] : []),
    ...(title === '' ? [] : [title]),
    made.slice(0, 10),
  ].join('-')
}
