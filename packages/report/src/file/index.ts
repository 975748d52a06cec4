export { FileMaker } from './file-maker.ts'
