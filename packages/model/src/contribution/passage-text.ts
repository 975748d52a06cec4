import type { Passage, RedactionReason } from './passage.ts'

/** The passage as plain text; `mark` says how a blacked-out run is written. */
export function passageText(passage: Passage, mark: (reason: RedactionReason) => string): string {
  return passage.map((run) => ('words' in run ? run.words : mark(run.redacted))).join('')
}
