import type { TableBlock } from '../document/block.ts'
import { paperColours as colours } from '../picture/colours.ts'
import type { Line, Span } from '../typeset/piece.ts'
import { type Flow, heightOf, type Structure, sheet, textWidth } from './flow.ts'

type Looks = Record<'head' | 'name' | 'cell', (text: string) => Span>
const gap = 10
const room = 4

/**
 * A table whose heads are tagged as such: the first row for columns, the first cell of each row for the row. A row stays on one page; on each
 * further page the heads stand again, for the eye only: in the structure they are told once (an artifact, ISO 32000-1, 14.8.2.2). */
export function setTable(flow: Flow, { head, rows, widths }: TableBlock, looks: Looks): void {
  const shares = widths.reduce((sum, width) => sum + width, 0)
  const wide = widths.map((width) => (width / shares) * (textWidth + gap) - gap)
  const left = wide.map((_, at) => sheet.left + wide.slice(0, at).reduce((sum, width) => sum + width + gap, 0))
  const table = flow.element('Table')
  const heads = head.map((text, at) => flow.lines([looks.head(text)], wide[at]))
  flow.y += 2
  const sets = rows.map((cells) =>
    cells.map((texts, at) =>
      texts.flatMap((text) => flow.lines([at === 0 ? looks.name(text) : looks.cell(text)], wide[at])),
    ),
  )
  const headHeight = tallest(heads) + 2 * room
  flow.need(headHeight + Math.min(tallest(sets[0] ?? []) + 2 * room, 300))
  row(heads, () => ['TH', { scope: 'Column' }])
  for (const lines of sets) {
    const { page } = flow
    flow.need(tallest(lines) + 2 * room)
    if (flow.page !== page) headAgain()
    row(lines, (at) => (at === 0 ? ['TH', { scope: 'Row' }] : ['TD', {}]))
  }
  table.end()
  flow.y += 6

  function headAgain(): void {
    const top = flow.y
    flow.adorn(() => {
      for (const [at, lines] of heads.entries()) {
        flow.y = top + room
        for (const line of lines) flow.line(line, left[at] ?? sheet.left)
      }
      rule(top + headHeight)
    })
    flow.y = top + headHeight
  }

  function row(cells: readonly Line[][], kind: (at: number) => [string, Record<string, string>]): void {
    const element = flow.element('TR', table)
    const from = flow.y + room
    let to = from
    for (const [at, lines] of cells.entries()) {
      const [type, options] = kind(at)
      const cell: Structure = flow.element(type, element, options)
      flow.y = from
      flow.text('P', lines, { x: left[at] ?? sheet.left, width: wide[at] ?? textWidth, parent: cell })
      cell.end()
      to = Math.max(to, flow.y)
    }
    element.end()
    flow.y = to + room
    const y = flow.y
    flow.adorn(() => rule(y))
  }

  function rule(y: number): void {
    flow.pdf
      .moveTo(sheet.left, y)
      .lineTo(sheet.width - sheet.right, y)
      .lineWidth(0.6)
      .stroke(colours.line)
  }
}

const tallest = (cells: readonly Line[][]) => Math.max(0, ...cells.map(heightOf))
