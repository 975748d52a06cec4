import { createServer } from 'node:http'
import { setPersistence, setupWSConnection } from '@y/websocket-server/utils'
import { WebSocketServer } from 'ws'
import * as Y from 'yjs'
import { openDocumentTable } from './document-table.ts'

// @y/websocket-server with its own defaults. It keeps documents in memory; its hook for storing (`writeState`) is called when the
// last person has left, and its hook for loading when the first comes. Both are joined to SQLite. File of the database in DATABASE.

const table = openDocumentTable(process.env.DATABASE ?? '')
setPersistence({
  provider: null,
  bindState: (name, doc) => {
    const bytes = table.fetch(name)
    if (bytes) Y.applyUpdate(doc, bytes)
  },
  writeState: async (name, doc) => table.store(name, Y.encodeStateAsUpdate(doc)),
})

const http = createServer()
const sockets = new WebSocketServer({ server: http })
sockets.on('connection', (socket, request) => setupWSConnection(socket, request))
http.listen(Number(process.env.PORT), '127.0.0.1', () => process.stdout.write('ready\n'))
