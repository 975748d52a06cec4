import { Database } from '@hocuspocus/extension-database'
import { Server } from '@hocuspocus/server'
import { openDocumentTable } from './document-table.ts'

// Hocuspocus with its own defaults and its database extension, as its documentation sets it up. File of the database in DATABASE.

const table = openDocumentTable(process.env.DATABASE ?? '')
const server = new Server({
  port: Number(process.env.PORT),
  address: '127.0.0.1',
  quiet: true,
  extensions: [
    new Database({
      fetch: async ({ documentName }) => table.fetch(documentName),
      store: async ({ documentName, state }) => table.store(documentName, state),
    }),
  ],
})
await server.listen()
process.stdout.write('ready\n')
