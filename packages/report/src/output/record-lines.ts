import {
  type Counts,
  type Language,
  livedFirst,
  pickWords,
  type RecordEntry,
  type SessionPlan,
  shortHash,
} from '@firsthand/model'
import { reportWords } from '../words/report-words.ts'
import { peopleInWords } from './people-counts.ts'
import type { SessionOutput } from './session-output.ts'

/** A line of the session record in words. `at` is an ISO time to the minute; `phase` tells which phase opened or closed there. */
export type RecordLine = {
  n: number
  at: string
  title: string
  details: string[]
  phase: { id: string; does: 'opens' | 'closes' } | null
}

type Source = Pick<SessionOutput, 'board' | 'record'>

/** The session record line by line: phases in order, counts per voice group, the facilitator's moves; no person and no words said. */
export function recordLines({ board, record }: Source, language: Language): RecordLine[] {
  const says = reportWords(language)
  const titleOf = (id: string) => {
    const phase = board.plan.find((phase) => phase.id === id)
    return phase ? pickWords(phase.title, language) : id
  }
  const voiceOf = (id: string) => {
    const voice = board.voices.find((voice) => voice.id === id)
    return voice ? pickWords(voice.label, language) : id
  }
  const ends = (id: string) => board.plan.find((phase) => phase.id === id)?.kind === 'closed'
  const counted = (counts: Counts) => countsInWords(counts, { board }, language)
  const line = ({ entry }: RecordEntry): Pick<RecordLine, 'title' | 'details'> & Partial<Pick<RecordLine, 'phase'>> => {
    switch (entry.what) {
      case 'phase-opened':
        return {
          title: ends(entry.phase) ? says.record.ended : says.record.opened(titleOf(entry.phase)),
          details: mayDo(board, entry.phase, language),
          phase: { id: entry.phase, does: 'opens' },
        }
      case 'phase-closed':
        return {
          title: says.record.closed(titleOf(entry.phase)),
          details: [
            says.record.onBoard(counted(entry.said)),
            says.record.joined(peopleInWords(entry.joined, { board }, language)),
            ...(entry.nothingSaidReason ? [says.record.nothingSaid(entry.nothingSaidReason)] : []),
            ...(entry.letGoReason ? [says.record.letGo(entry.letGoReason)] : []),
          ],
          phase: { id: entry.phase, does: 'closes' },
        }
      case 'revealed':
        return { title: says.record.revealed, details: [says.record.newlyShown(counted(entry.said))] }
      case 'phase-reopened':
        return { title: says.record.reopened(titleOf(entry.phase)), details: [] }
      case 'plan-changed':
        return { title: says.record.planChanged, details: [says.record.planChanges(entry)] }
      case 'link-revoked':
        return {
          title: says.record['link-revoked'],
          details: entry.removed > 0 ? [says.record.removed(entry.removed)] : [],
        }
      case 'keys-made':
      case 'keys-replaced':
        return { title: says.record[entry.what], details: [says.record.keys(voiceOf(entry.voice), entry.key)] }
      case 'voice-held':
      case 'voice-freed':
        return { title: says.record[entry.what], details: [voiceOf(entry.voice)] }
      case 'ballot-shown':
        return {
          title: says.record['ballot-shown'],
          details: [says.record.voted(peopleInWords(entry.voted, { board }, language))],
        }
      case 'reflection-shown':
        return {
          title: says.record['reflection-shown'],
          details: [says.record.answered(peopleInWords(entry.answered, { board }, language))],
        }
      case 'agreement-accepted':
        return {
          title: says.record['agreement-accepted'],
          details: [says.record.accepted(entry.version, shortHash(entry.hash))],
        }
      case 'imported':
        return {
          title: says.record.imported,
          details: [
            says.record.importedHow,
            says.record.importedFrom(entry.fingerprint),
            says.record.onBoard(counted(entry.said)),
          ],
        }
      default:
        return { title: says.record[entry.what], details: [] }
    }
  }
  return record.map((entry) => ({ n: entry.n, at: entry.at, phase: null, ...line(entry) }))
}

/** "64 from Lived experience and 43 from Staff": every group is named, with 0 too, lived experience first. */
export function countsInWords(counts: Counts, { board }: Pick<Source, 'board'>, language: Language): string {
  const says = reportWords(language)
  const voices = livedFirst(board.voices)
  return says.list(voices.map(({ id, label }) => says.count(counts[id] ?? 0, pickWords(label, language))))
}

/** Who may write, who only reads, and who waits in a phase, as sentences. */
export function mayDo(
  board: { plan: SessionPlan; voices: Source['board']['voices'] },
  id: string,
  language: Language,
): string[] {
  const says = reportWords(language)
  const phase = board.plan.find((phase) => phase.id === id)
  if (!phase) return []
  const those = (may: (voice: string) => boolean) =>
    board.voices.filter((voice) => may(voice.id)).map((voice) => pickWords(voice.label, language))
  const writes = those((voice) => phase.voices[voice]?.contribute === true)
  const reads = those((voice) => phase.voices[voice]?.contribute !== true && phase.voices[voice]?.see === true)
  const waits = those((voice) => phase.voices[voice]?.contribute !== true && phase.voices[voice]?.see !== true)
  if (writes.length === 0 && waits.length === 0) return [says.record.nobodyWrites]
  return [
    ...(writes.length > 0 ? [says.record.can(says.list(writes))] : []),
    ...(reads.length > 0 ? [says.record.reads(says.list(reads))] : []),
    ...(waits.length > 0 ? [says.record.waits(says.list(waits))] : []),
  ]
}
