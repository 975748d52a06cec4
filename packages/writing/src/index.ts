export { PageEditor } from './editor/PageEditor.tsx'
export type { BlockHere, PageActions, PageState } from './editor/page-actions.ts'
