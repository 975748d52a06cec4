export { firstPage } from './first-page.ts'
export { blocksOf, readPage } from './read-page.ts'
