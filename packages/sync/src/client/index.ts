export type { DocumentState } from './document-state.ts'
export type { OpenDocument, OpenDocumentSettings, OpenDocumentView } from './open-document.ts'
export { openDocument } from './open-document.ts'
