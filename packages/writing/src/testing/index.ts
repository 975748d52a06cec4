export { openPage } from '../recovery/open-page.ts'
export { headlessPage } from './headless-page.ts'
export { writeByDice } from './random-writer.ts'
export { shownBlocks } from './shown-blocks.ts'
