import type { Page, PageBlock } from '@firsthand/model'
import { headlessPage, openPage, type Pen, shownBlocks, writeByDice } from '@firsthand/writing/testing'
import { WebSocket } from 'ws'
import { caller } from '../session/caller.ts'
import type { LightPerson } from '../session/light-person.ts'
import { traceable } from '../session/request.ts'

/** Somebody with the page's own editor, without a screen, on the page's own way to the server. */
export type PageWriter = {
  /** Writes something, drawn by dice; false when nothing can be written now. */
  write: (dice: (below: number) => number) => boolean
  /** Types at the end of the page. */
  type: (words: string) => void
  undo: () => void
  /** A hand that writes line by line, for whoever may write now. */
  readonly pen: Pen | null
  /** What the editor shows. */
  shown: () => PageBlock[]
  /** What was given back. */
  returned: PageBlock[]
  readonly state: { is: string; unsaved: number; access: 'read' | 'write' | null }
  /** Cuts the line, or lets it come back. */
  offline: (off: boolean) => void
  /** Resolves when this holds; looked at after every change. */
  until: (holds: () => boolean) => Promise<void>
  close: () => void
}

/**
 * Opens a page for somebody. The editor is bound as on screens: anew for another document, and for another right. `carets`: others see where
 * they write.
 */
export function pageWriter(person: LightPerson, page: Page, { carets = false } = {}): PageWriter {
  const { localAddress, userAgent, headers } = { headers: {}, ...(caller() ?? traceable) }
  const local = new URL(person.address).hostname.startsWith('127.')
  const sockets = new Set<WebSocket>()
  const returned: PageBlock[] = []
  let isOff = false
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const document = openPage({
    page,
    url: person.own('documents').replace(/^http/, 'ws'),
    onReturned(blocks) {
      returned.push(...blocks)
      tell()
    },
    open(url) {
      const socket = new WebSocket(isOff ? 'ws://127.0.0.1:9' : url, {
        headers: { 'user-agent': userAgent, ...headers, cookie: person.cookie, origin: person.address },
        ...(local ? { localAddress } : {}),
      })
      sockets.add(socket)
      socket.on('close', () => sockets.delete(socket))
      return socket as never
    },
    random: () => 0,
  })
  let editor: ReturnType<typeof headlessPage> | null = null
  let bound = ''
  const follow = () => {
    const { doc, access, awareness } = document.view
    const now = `${doc.guid} ${access === 'write'}`
    if (now !== bound && doc.share.size > 0 && doc.store.clients.size > 0) {
      editor?.bound.end()
      editor = headlessPage(doc, access === 'write', carets ? awareness : null)
      doc.on('update', tell)
      bound = now
    }
    tell()
  }
  const stop = document.subscribe(follow)
  return {
    write(dice) {
      if (editor === null || document.view.access !== 'write') return false
      writeByDice(editor.editor, dice)
      return true
    },
    type: (words) => editor?.type(words),
    undo: () => editor?.bound.undo.undo(),
    get pen() {
      return document.view.access === 'write' ? (editor?.pen ?? null) : null
    },
    shown: () => (editor ? shownBlocks(editor.editor) : []),
    returned,
    get state() {
      const { state, unsaved, access } = document.view
      return { is: state.is, unsaved, access }
    },
    offline(off) {
      isOff = off
      if (off) for (const socket of sockets) socket.terminate()
    },
    until: (holds) =>
      new Promise((resolve) => {
        const look = () => {
          if (!holds()) return
          listeners.delete(look)
          resolve()
        }
        listeners.add(look)
        look()
      }),
    close() {
      stop()
      editor?.bound.end()
      editor = null
      document.close()
      for (const socket of sockets) socket.terminate()
    },
  }
}
