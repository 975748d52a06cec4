export type { ClientSocket } from './client-socket.ts'
export type { DocumentState } from './document-state.ts'
export type { OpenDocument, OpenDocumentSettings, OpenDocumentView, Recovered } from './open-document.ts'
export { openDocument } from './open-document.ts'
