import { type Language, passageText, pickWords } from '@firsthand/model'
import { emotionWords } from '../map/count-emotions.ts'
import { emotionalMap } from '../map/emotional-map.ts'
import { comparedAtFirst } from '../map/furthest-apart.ts'
import { describeMap } from '../picture/describe-map.ts'
import { reportWords } from '../words/report-words.ts'
import { fileMarks, importMark } from './file-marks.ts'
import { leftOut } from './left-out.ts'
import { markdownQuote, markdownText } from './markdown-text.ts'
import { movesMade } from './moves-made.ts'
import { recordLines } from './record-lines.ts'
import { type SaidAtMoment, saidByMoment } from './said.ts'
import type { OutputContribution, SessionOutput } from './session-output.ts'
import { times } from './times.ts'

const t = markdownText

/** The session as Markdown: purpose, agreement, the map in words, what was said (lived experience first), what is left out, the record. */
export function sessionMarkdown(output: SessionOutput, language: Language, timeZone: string): string {
  const says = reportWords(language)
  const { heads } = says
  const { board } = output
  const clock = times(language, timeZone)
  const map = emotionalMap(board, output, output.contributions)
  const moves = movesMade(output, language)
  const blocks = [
    `# ${t(board.title)}`,
    ...fileMarks(board, language).map((mark) => `**${t(mark)}**`),
    `${t(clock.day(output.record[0]?.at ?? output.made))}`,
    ...(board.purpose === '' ? [] : [`## ${heads.purpose}`, t(board.purpose)]),
    `## ${heads.host}`,
    t(says.hostFrom(board.host.name, board.host.worksFor)),
    `## ${heads.agreement}`,
    board.agreement.lines.map(({ text }) => `- ${t(pickWords(text, language))}`).join('\n'),
    `## ${heads.map}`,
    t(describeMap(map, comparedAtFirst(map), board.title, language).description),
    `## ${heads.said}`,
    ...saidByMoment(output).flatMap((moment) => momentBlocks(moment, output, language)),
    `## ${heads.leftOut}`,
    leftOut(output, language)
      .map((line) => `- ${t(line)}`)
      .join('\n'),
    ...(moves.length > 0 ? [`## ${heads.moves}`, moves.map((line) => `- ${t(line)}`).join('\n')] : []),
    `## ${heads.record}`,
    ...importMark(board, language).map(t),
    `${heads.fingerprint}: ${t(output.fingerprint)}`,
    recordTable(output, language, timeZone),
    t(says.how.time(timeZone).join(' ')),
  ]
  return `${blocks.join('\n\n')}\n`
}

function momentBlocks({ touchpoint, groups }: SaidAtMoment, output: SessionOutput, language: Language): string[] {
  const says = reportWords(language)
  return [
    `### ${t(touchpoint ? pickWords(touchpoint.title, language) : says.map.wholeJourney)}`,
    ...(groups.length === 0 ? [says.livedOnly] : []),
    ...groups.flatMap(({ voice, contributions }) => [
      `#### ${t(pickWords(voice.label, language))}`,
      ...contributions.map((said) => contributionBlock(said, output, language)),
    ]),
  ]
}

function contributionBlock(
  { kept, name, contentNote }: OutputContribution,
  { board }: SessionOutput,
  language: Language,
): string {
  const says = reportWords(language)
  const emotions = emotionWords(kept.emotions, board.deck).map((word) => pickWords(word, language))
  const felt = [...(kept.valence === null ? [] : [says.felt[`${kept.valence}`]]), ...emotions].join(', ')
  const by = [
    ...(kept.about === 'experience' ? [] : [says.abouts[kept.about]]),
    name ?? says.noName,
    ...(kept.writtenDownBy ? [says.writtenDownBy[kept.writtenDownBy]] : []),
  ].join(' · ')
  const words = passageText(kept.passage, (reason) => says.blackedOut[reason])
  return [
    ...(contentNote === undefined ? [] : [`> *${t(says.contentNote(contentNote))}*`]),
    ...(felt === '' ? [] : [`> **${t(felt)}**`]),
    ...(words === '' ? [] : [markdownQuote(words)]),
    `> ${t(by)}`,
  ].join('\n>\n')
}

function recordTable(output: SessionOutput, language: Language, timeZone: string): string {
  const { heads } = reportWords(language)
  const clock = times(language, timeZone)
  return [
    `| ${heads.time} | ${heads.what} |  |`,
    '| --- | --- | --- |',
    ...recordLines(output, language).map(
      ({ at, title, details }) =>
        `| ${t(`${clock.day(at)}, ${clock.time(at)}`)} | ${t(title)} | ${details.map(t).join('<br>')} |`,
    ),
  ].join('\n')
}
