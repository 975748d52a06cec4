import type { Language, Passage } from '@firsthand/model'
import type { Block, Point, SaidBlock, TableBlock } from '../document/block.ts'
import { reportBlocks } from '../document/report-blocks.ts'
import type { ReportPart } from '../document/report-part.ts'
import type { SessionOutput } from '../output/session-output.ts'
import { times } from '../output/times.ts'
import { paperColours as colours } from '../picture/colours.ts'
import { face, voiceShape } from '../picture/shapes.ts'
import { svg } from '../picture/svg-node.ts'
import type { Span } from '../typeset/piece.ts'
import { reportWords } from '../words/report-words.ts'
import { drawPicture } from './draw-picture.ts'
import { Flow, heightOf, looks, sheet, textWidth } from './flow.ts'
import { setMap } from './set-map.ts'
import { setTable } from './set-table.ts'
import { TaggedPdf } from './tagged-pdf.ts'

/** About as high as the map and its heading come out. */
const pictureHeight = 430
const title = looks('bold', 26, colours.ink)
const lead = looks('regular', 12.5, colours.ink)
const body = looks('regular', 11, colours.ink)
const strong = looks('bold', 11, colours.ink)
const heads = { 2: looks('bold', 15.5, colours.ink), 3: looks('bold', 12.5, colours.ink) }
const small = looks('regular', 9.5, colours.quiet)
const quiet = looks('italic', 11, colours.quiet)

/** The report, without the parts that are left out, as a tagged PDF with its fonts inside, A4. Promises bytes; throws `RangeError` for a time zone that doesn't exist. */
export async function sessionPdf(
  output: SessionOutput,
  language: Language,
  timeZone: string,
  without: readonly ReportPart[] = [],
): Promise<Uint8Array> {
  const pdf = new TaggedPdf({ title: output.board.title, language, made: output.made })
  const chunks: Uint8Array[] = []
  const ended = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    pdf.on('end', () => resolve())
    pdf.on('error', reject)
  })
  const flow = new Flow(pdf)
  const blocks = reportBlocks(output, { language, timeZone, without })
  for (const [at, block] of blocks.entries()) {
    // A heading stays with the picture that it is of.
    if (blocks[at + 1]?.is === 'map') flow.need(pictureHeight)
    set(flow, block, language)
  }
  const day = times(language, timeZone).day(output.made)
  flow.finish((page, pages) => {
    const [left] = flow.lines([small(`${output.board.title} · ${day}`)], textWidth - 80)
    const [right] = flow.lines([small(reportWords(language).pageOf(page, pages))], 80)
    const y = sheet.height - sheet.bottom + 22
    pdf
      .moveTo(sheet.left, y - 6)
      .lineTo(sheet.width - sheet.right, y - 6)
      .lineWidth(0.6)
      .stroke(colours.line)
    for (const line of [left, right]) {
      flow.y = y
      if (line) flow.line(line, line === left ? sheet.left : sheet.width - sheet.right - line.width)
    }
  })
  pdf.end()
  await ended
  return Buffer.concat(chunks)
}

function set(flow: Flow, block: Block, language: Language): void {
  switch (block.is) {
    case 'title':
      flow.text('H1', flow.lines([title(block.text)]))
      flow.y += 6
      seam(flow)
      flow.y += 14
      return
    case 'heading':
      flow.y += block.level === 2 ? 20 : 12
      flow.text(block.level === 2 ? 'H2' : 'H3', flow.lines([heads[block.level](block.text)]), { keep: 70 })
      flow.y += 3
      if (block.level === 2) flow.pdf.outline.addItem(block.text)
      return
    case 'voice': {
      flow.y += 6
      const { fill, edge, deep } = colours.voices[block.mark]
      const lines = flow.lines([looks('bold', 11, deep)(block.text)], textWidth - 16)
      const [at] = flow.text('H4', lines, { x: sheet.left + 16, width: textWidth - 16, keep: 50 })
      const shape = svg('svg', {}, voiceShape(block.mark, 4.6, { fill, stroke: edge, 'stroke-width': 1 }))
      flow.adorn(() => drawPicture(flow, shape, sheet.left + 6, (at?.from ?? 0) + 7.6, 1), at?.page)
      flow.y += 2
      return
    }
    case 'warning':
      beside(flow, flow.text('P', flow.lines([strong(block.text)], textWidth - 16), indent), colours.gold, 4)
      flow.y += 8
      return
    case 'lead':
      flow.text('P', flow.lines([lead(block.text)]))
      flow.y += 4
      return
    case 'paragraph':
      flow.text('P', flow.lines([body(block.text)]))
      flow.y += 4
      return
    case 'list':
      list(flow, block.points, reportWords(language).colon)
      return
    case 'table':
      table(flow, block)
      return
    case 'said':
      said(flow, block, language)
      return
    case 'map':
      setMap(flow, block, language)
      return
  }
}

const indent = { x: sheet.left + 16, width: textWidth - 16 }

function list(flow: Flow, points: readonly Point[], colon: string): void {
  if (points.length === 0) return
  const parent = flow.element('L')
  for (const { term, text } of points) {
    const item = flow.element('LI', parent)
    const spans = [...(term === '' ? [] : [strong(`${term}${colon}`)]), body(text)]
    const lines = flow.lines(spans, indent.width)
    flow.need(heightOf(lines.slice(0, 2)))
    const { y, page } = flow
    flow.text('Lbl', flow.lines([body('•')]), { x: sheet.left + 4, parent: item })
    if (flow.page === page) flow.y = y
    const bodyElement = flow.element('LBody', item)
    flow.text('P', lines, { ...indent, parent: bodyElement })
    bodyElement.end()
    item.end()
    flow.y += 2.5
  }
  parent.end()
  flow.y += 4
}

const table = (flow: Flow, block: TableBlock) =>
  setTable(flow, block, { head: small, name: strong, cell: looks('regular', 9.5, colours.ink) })

/** Somebody's words, with their group's edge at the side; on one page where they fit. */
function said(flow: Flow, block: SaidBlock, language: Language): void {
  const aside = block.valence === null ? 0 : 20
  const first = [
    small(`${block.number}  `),
    ...(block.feeling === '' ? [] : [looks('bold', 9.5, colours.ink)(block.feeling)]),
    ...(block.emotions === '' ? [] : [small(`  ${block.emotions}`)]),
    // Who chose a feeling and said nothing more takes one line.
    ...(block.passage.length === 0 ? [small(`  · ${block.by}`)] : []),
  ]
  const parts = [
    { lines: flow.lines(first, indent.width - aside), x: indent.x + aside },
    ...(block.before === '' ? [] : [{ lines: flow.lines([quiet(block.before)], indent.width), x: indent.x }]),
    ...(block.passage.length === 0
      ? []
      : [
          { lines: flow.lines(passageSpans(block.passage, language), indent.width), x: indent.x },
          { lines: flow.lines([small(block.by)], indent.width), x: indent.x },
        ]),
  ]
  const height = parts.reduce((sum, { lines }) => sum + heightOf(lines), 0)
  if (height < 300) flow.need(height)
  const parent = flow.element('BlockQuote')
  const stretches = parts.flatMap(({ lines, x }) =>
    flow.text('P', lines, { x, width: indent.width - (x - indent.x), parent }),
  )
  parent.end()
  const [at] = stretches
  const { valence } = block
  if (at && valence !== null) {
    const picture = svg('svg', {}, face(valence, 0, 0, 14, colours))
    flow.adorn(() => drawPicture(flow, picture, indent.x, at.from - 0.5, 1), at.page)
  }
  const { fill, deep } = colours.voices[block.mark]
  beside(flow, stretches, block.mark === 'gold-circle' ? fill : deep, block.mark === 'gold-circle' ? 4 : 2)
  flow.y += block.passage.length === 0 ? 5 : 9
}

/** What was blacked out stands in brackets, in strong letters. */
function passageSpans(passage: Passage, language: Language): Span[] {
  const says = reportWords(language)
  return passage.map((run) => ('words' in run ? body(run.words) : strong(says.blackedOut[run.redacted])))
}

/** An edge at the left of what was set, page by page. */
function beside(
  flow: Flow,
  stretches: readonly { page: number; from: number; to: number }[],
  colour: string,
  width: number,
) {
  for (const page of new Set(stretches.map((one) => one.page))) {
    const here = stretches.filter((one) => one.page === page)
    const from = Math.min(...here.map((one) => one.from))
    const to = Math.max(...here.map((one) => one.to))
    flow.adorn(() => flow.pdf.rect(sheet.left + 4, from + 1, width, to - from - 2).fill(colour), page)
  }
}

/** The gold seam under the title. */
function seam(flow: Flow): void {
  const y = flow.y + 3
  const up = [0, -1.5, 1, -2, 0.5, -1, 1.5, -0.5, 0]
  flow.adorn(() => {
    const points = up.map((lift, at) => [sheet.left + (textWidth * at) / (up.length - 1), y + lift] as const)
    for (const [at, [px, py]] of points.entries()) at === 0 ? flow.pdf.moveTo(px, py) : flow.pdf.lineTo(px, py)
    flow.pdf.lineWidth(3).lineJoin('round').stroke(colours.gold)
  })
}
