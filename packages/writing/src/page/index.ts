export { firstPage } from './first-page.ts'
export { readPage } from './read-page.ts'
