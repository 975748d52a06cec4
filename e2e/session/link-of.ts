import type { MadeBoard } from '@firsthand/model'

/** The link of a voice group as the start page gives it: with the secret, and the fingerprint of the group's keys. */
export function linkOf(address: string, made: MadeBoard, voice: string, key?: string): string {
  const link = made.links.find(({ for: joins }) => joins.role === 'participant' && joins.voice === voice)
  if (!link?.key) throw new Error(`no link with a key for ${voice}`)
  return `${address}/join/${made.board}#${link.secret}.${(key ?? link.key).replaceAll(' ', '')}`
}
