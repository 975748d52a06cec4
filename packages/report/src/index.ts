export { type FileFormat, fileFormats, fileHead } from './file/file-format.ts'
export { type HeldAbout, heldAbout, heldAboutSchema } from './held/held-about.ts'
export { emotionWords } from './map/count-emotions.ts'
export { type EmotionalMap, emotionalMap, type GroupFeeling, leastDrawn, type MapMoment } from './map/emotional-map.ts'
export { type Compared, comparedAtFirst, furthestApart } from './map/furthest-apart.ts'
export { importMark } from './output/file-marks.ts'
export { leftOut } from './output/left-out.ts'
export { toldCount } from './output/people-counts.ts'
export { type PhaseHeld, phasesHeld } from './output/phases-held.ts'
export { countsInWords, type RecordLine, recordLines } from './output/record-lines.ts'
export { type OutputFile, type OutputFormat, outputFormats, renderOutput } from './output/render-output.ts'
export { type SaidAtMoment, type SaidByGroup, saidByMoment } from './output/said.ts'
export {
  type OutputContribution,
  type SessionOutput,
  sessionOutput,
  sessionOutputSchema,
} from './output/session-output.ts'
export { times } from './output/times.ts'
export { apartInWords } from './picture/apart-in-words.ts'
export { themeColours } from './picture/colours.ts'
export { describeMap, momentName, spread } from './picture/describe-map.ts'
export { drawMap } from './picture/draw-map.ts'
export { faceDrawings } from './picture/face-drawings.ts'
export type { MapPicture, MapRequest } from './picture/map-picture.ts'
export type { SvgNode } from './picture/svg-node.ts'
export { touchpointDrawings } from './picture/touchpoint-drawings.ts'
export { reportWords } from './words/report-words.ts'
