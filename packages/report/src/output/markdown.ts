import { type Language, passageText } from '@firsthand/model'
import type { Block, SaidBlock, TableBlock } from '../document/block.ts'
import type { Printing } from '../document/part-blocks.ts'
import { reportBlocks } from '../document/report-blocks.ts'
import { reportWords } from '../words/report-words.ts'
import { markdownQuote, markdownText } from './markdown-text.ts'
import type { SessionOutput } from './session-output.ts'

const t = markdownText

/** The report as Markdown. What people wrote is quoted as it is; nothing of it is read as Markdown (SPEC O6). */
export function sessionMarkdown(output: SessionOutput, printing: Printing): string {
  const { language } = printing
  const blocks = reportBlocks(output, printing).flatMap((block) => markdownOf(block, language))
  return `${blocks.join('\n\n')}\n`
}

function markdownOf(block: Block, language: Language): string[] {
  const { colon } = reportWords(language)
  switch (block.is) {
    case 'title':
      return [`# ${t(block.text)}`]
    case 'heading':
      return [`${'#'.repeat(block.level)} ${t(block.text)}`]
    case 'voice':
      return [`#### ${t(block.text)}`]
    case 'warning':
      return [`**${t(block.text)}**`]
    case 'lead':
    case 'paragraph':
      return [t(block.text)]
    case 'list':
      return [
        block.points.map(({ term, text }) => `- ${term === '' ? '' : `**${t(term)}**${colon}`}${t(text)}`).join('\n'),
      ]
    case 'table':
      return [table(block)]
    case 'said':
      return [said(block, language)]
    case 'map':
      // The table that follows says in words what the picture shows.
      return []
  }
}

function said({ number, before, feeling, emotions, passage, by }: SaidBlock, language: Language): string {
  const says = reportWords(language)
  const words = passageText(passage, (reason) => says.blackedOut[reason])
  const felt = says.feeling(feeling, emotions)
  return [
    `> **${t(number)}**${felt === '' ? '' : ` ${t(felt)}`}`,
    ...(before === '' ? [] : [`> *${t(before)}*`]),
    ...(words === '' ? [] : [markdownQuote(words)]),
    `> ${t(by)}`,
  ].join('\n>\n')
}

function table({ head, rows }: TableBlock): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    row(head.map(t)),
    row(head.map(() => '---')),
    ...rows.map((cells) => row(cells.map((lines) => lines.map(t).join('<br>')))),
  ].join('\n')
}
