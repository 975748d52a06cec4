import { type Editor, InstancePresenceRecordType, type TLInstancePresence } from 'tldraw'
import type { Awareness } from 'y-protocols/awareness'

/** What a person is shown as; the server stamps it on whatever a client says of itself. */
export type ShownAs = { name: string; voice: string | null }

/** How often a cursor is sent, in ms. */
const every = 60

/**
 * Shows other people's cursors with their names, and sends this person's. `look` gives the words and the colour of somebody.
 * Only for phases in which presence is shown; returns how to stop, which takes every cursor away.
 */
export function shareCursor(
  editor: Editor,
  awareness: Awareness,
  look: (user: ShownAs) => { name: string; color: string },
): () => void {
  const idOf = (client: number) => InstancePresenceRecordType.createId(String(client))
  let timer: ReturnType<typeof setTimeout> | null = null

  function send() {
    timer = null
    const { x, y } = editor.inputs.currentPagePoint
    awareness.setLocalStateField('cursor', { x: Math.round(x), y: Math.round(y) })
  }
  const later = () => {
    timer ??= setTimeout(send, every)
  }
  const leave = () => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    awareness.setLocalStateField('cursor', null)
  }

  function show({ added, updated, removed }: { added: number[]; updated: number[]; removed: number[] }) {
    const gone = new Set(removed)
    const here: TLInstancePresence[] = []
    for (const client of [...added, ...updated]) {
      if (client === awareness.clientID) continue
      const state = awareness.getStates().get(client)
      const cursor = readCursor(state?.cursor)
      const user = readUser(state?.user)
      if (!cursor || !user) {
        gone.add(client)
        continue
      }
      const { name, color } = look(user)
      here.push(
        InstancePresenceRecordType.create({
          id: idOf(client),
          userId: String(client),
          userName: name,
          color,
          currentPageId: editor.getCurrentPageId(),
          cursor: { ...cursor, type: 'default', rotation: 0 },
          lastActivityTimestamp: Date.now(),
        }),
      )
    }
    editor.store.mergeRemoteChanges(() => {
      editor.store.put(here)
      editor.store.remove([...gone].map(idOf))
    })
  }

  const container = editor.getContainer()
  container.addEventListener('pointermove', later)
  container.addEventListener('pointerleave', leave)
  awareness.on('change', show)
  show({ added: [...awareness.getStates().keys()], updated: [], removed: [] })
  return () => {
    container.removeEventListener('pointermove', later)
    container.removeEventListener('pointerleave', leave)
    leave()
    awareness.off('change', show)
    const shown = editor.store.allRecords().filter(({ typeName }) => typeName === 'instance_presence')
    editor.store.mergeRemoteChanges(() => editor.store.remove(shown.map(({ id }) => id)))
  }
}

function readCursor(value: unknown): { x: number; y: number } | null {
  if (typeof value !== 'object' || value === null || !('x' in value) || !('y' in value)) return null
  const { x, y } = value
  return typeof x === 'number' && typeof y === 'number' && Number.isFinite(x) && Number.isFinite(y) ? { x, y } : null
}

function readUser(value: unknown): ShownAs | null {
  if (typeof value !== 'object' || value === null) return null
  const { name, voice } = value as Record<string, unknown>
  if (typeof name !== 'string') return null
  return { name: name.slice(0, 60), voice: typeof voice === 'string' ? voice : null }
}
