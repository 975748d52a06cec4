import { type Language, passageText } from '@firsthand/model'
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Block, SaidBlock, TableBlock } from '../document/block.ts'
import { reportBlocks } from '../document/report-blocks.ts'
import type { ReportPart } from '../document/report-part.ts'
import { comparedAtFirst } from '../map/furthest-apart.ts'
import type { SessionOutput } from '../output/session-output.ts'
import { times } from '../output/times.ts'
import { paperColours as colours } from '../picture/colours.ts'
import { describeMap } from '../picture/describe-map.ts'
import { mapPng } from '../picture/map-png.ts'
import { reportWords } from '../words/report-words.ts'
import { isRtl, type Look, runText, wordText } from './run-text.ts'
import { stylesIn } from './styles.ts'
import { withoutTraces } from './without-traces.ts'

/** Room for text on A4 between margins of 2 cm, in points at 96 to the inch (pictures) and in twentieths of a point (tables). */
const wide = { picture: 640, table: 9638 }
const margin = 1134

/** The report, without the parts that are left out, as a Word document to go on writing in. Throws `RangeError` for a time zone that doesn't exist. */
export async function sessionDocx(
  output: SessionOutput,
  language: Language,
  timeZone: string,
  without: readonly ReportPart[] = [],
): Promise<Uint8Array> {
  const says = reportWords(language)
  const children: (Paragraph | Table)[] = []
  for (const block of reportBlocks(output, { language, timeZone, without }))
    children.push(...(await wordsOf(block, language)))
  const day = times(language, timeZone).day(output.made)
  const of = says.pageOf(0, 0).split('0')
  const document = new Document({
    title: wordText(output.board.title),
    creator: 'Firsthand',
    lastModifiedBy: 'Firsthand',
    styles: stylesIn(language),
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.END,
                children: [
                  ...runText(`${output.board.title} · ${day} · `, small),
                  new TextRun({
                    ...small,
                    children: [of[0] ?? '', PageNumber.CURRENT, of[1] ?? '', PageNumber.TOTAL_PAGES],
                  }),
                ],
              }),
            ],
          }),
        },
        children,
      },
    ],
  })
  return withoutTraces(await Packer.toBuffer(document), output, language)
}

const small: Look = { size: 18, color: colours.quiet.slice(1) }
const headings = { 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2 }

async function wordsOf(block: Block, language: Language): Promise<(Paragraph | Table)[]> {
  switch (block.is) {
    case 'title':
      return [paragraph(block.text, { heading: HeadingLevel.TITLE })]
    case 'heading':
      return [paragraph(block.text, { heading: headings[block.level] })]
    case 'voice':
      return [
        paragraph(block.text, { heading: HeadingLevel.HEADING_3 }, { color: colours.voices[block.mark].deep.slice(1) }),
      ]
    case 'warning':
      return [paragraph(block.text, { style: 'Warning' })]
    case 'lead':
      return [paragraph(block.text, { style: 'Lead' })]
    case 'paragraph':
      return [paragraph(block.text)]
    case 'list': {
      const { colon } = reportWords(language)
      return block.points.map(
        ({ term, text }) =>
          new Paragraph({
            bullet: { level: 0 },
            bidirectional: isRtl(text),
            children: [...(term === '' ? [] : runText(`${term}${colon}`, { bold: true })), ...runText(text)],
          }),
      )
    }
    case 'table':
      return [table(block), new Paragraph({})]
    case 'said':
      return said(block, language)
    case 'map':
      return [await picture(block, language)]
  }
}

type ParagraphLook = { heading?: (typeof HeadingLevel)[keyof typeof HeadingLevel]; style?: string }
const paragraph = (text: string, options: ParagraphLook = {}, look: Look = {}) =>
  new Paragraph({ ...options, bidirectional: isRtl(text), children: runText(text, look) })

/** Somebody's words, with their group's edge at the side. */
function said(block: SaidBlock, language: Language): Paragraph[] {
  const { number, before, feeling, emotions, passage, by } = block
  const says = reportWords(language)
  const { fill, deep } = colours.voices[block.mark]
  const gold = block.mark === 'gold-circle'
  const edge = { style: BorderStyle.SINGLE, size: gold ? 30 : 16, space: 8, color: (gold ? fill : deep).slice(1) }
  const line = (
    children: readonly ParagraphChild[],
    style: 'Said' | 'SaidBy' | 'FeltOnly',
    keepNext: boolean,
    bidirectional = false,
  ) =>
    new Paragraph({
      style,
      keepNext,
      bidirectional,
      border: bidirectional ? { right: edge } : { left: edge },
      children,
    })
  const first = [
    ...runText(`${number}  `, small),
    ...(feeling === '' ? [] : runText(feeling, { ...small, bold: true })),
    ...(emotions === '' ? [] : runText(`  ${emotions}`, small)),
  ]
  if (passage.length === 0 && before === '')
    return [line([...first, ...runText(`  · ${by}`, small)], 'FeltOnly', false)]
  const words = passage.flatMap((run) =>
    'words' in run ? runText(run.words) : runText(says.blackedOut[run.redacted], { bold: true }),
  )
  return [
    line(first, 'Said', true),
    ...(before === '' ? [] : [line(runText(before, { italics: true }), 'Said', true)]),
    ...(words.length === 0 ? [] : [line(words, 'Said', true, isRtl(passageText(passage, () => '')))]),
    line(runText(by), 'SaidBy', false),
  ]
}

function table({ head, rows, widths }: TableBlock): Table {
  const all = widths.reduce((sum, width) => sum + width, 0)
  const columnWidths = widths.map((width) => Math.round((width / all) * wide.table))
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const rule = { style: BorderStyle.SINGLE, size: 4, color: colours.line.slice(1) }
  const cell = (children: Paragraph[], at: number) =>
    new TableCell({
      children: children.length > 0 ? children : [new Paragraph({})],
      width: { size: columnWidths[at] ?? 0, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 0, right: 120 },
    })
  const lines = (texts: readonly string[], look: Look) =>
    texts.map(
      (text) => new Paragraph({ spacing: { after: 20 }, bidirectional: isRtl(text), children: runText(text, look) }),
    )
  return new Table({
    width: { size: wide.table, type: WidthType.DXA },
    columnWidths,
    borders: { top: none, left: none, right: none, insideVertical: none, bottom: rule, insideHorizontal: rule },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((text, at) => cell(lines([text], small), at)),
      }),
      ...rows.map(
        (cells) =>
          new TableRow({
            cantSplit: true,
            children: cells.map((texts, at) =>
              cell(lines(texts, at === 0 ? { bold: true, size: 19 } : { size: 19 }), at),
            ),
          }),
      ),
    ],
  })
}

async function picture({ map, title }: Extract<Block, { is: 'map' }>, language: Language): Promise<Paragraph> {
  const { bytes, width, height } = await mapPng(map, title, language)
  const words = describeMap(map, comparedAtFirst(map), title, language)
  const heading = wordText(words.title)
  const share = wide.picture / width
  return new Paragraph({
    children: [
      new ImageRun({
        type: 'png',
        data: bytes,
        transformation: { width: wide.picture, height: Math.round(height * share) },
        altText: { name: heading, title: heading, description: wordText(words.description) },
      }),
    ],
  })
}
