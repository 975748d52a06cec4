import { type Face, type FontName, fontFiles } from '../typeset/fonts.ts'
import { layOut } from '../typeset/lay-out.ts'
import type { Line, Measure, Span } from '../typeset/piece.ts'
import type { TaggedPdf } from './tagged-pdf.ts'

/** A4 in points, and the room around the text. */
export const sheet = { width: 595.28, height: 841.89, left: 54, right: 54, top: 54, bottom: 66 }
export const textWidth = sheet.width - sheet.left - sheet.right
/** From one line to the next, as a share of the size of the letters. */
const leading = 1.42

export type Structure = PDFKit.PDFStructureElement
/** Where something was set: on which page, between which heights. */
export type Stretch = { page: number; from: number; to: number }

export const looks =
  (face: Face, size: number, colour: string) =>
  (text: string): Span => ({ text, face, size, colour })

/** Text flowing over pages. What is set here is tagged as it is read; decoration is drawn at the end, apart from it (`adorn`). */
export class Flow {
  readonly pdf: TaggedPdf
  y = sheet.top
  page = 0
  readonly #adornments: (() => void)[][] = [[]]
  readonly #document: Structure

  constructor(pdf: TaggedPdf) {
    this.pdf = pdf
    for (const [name, file] of Object.entries(fontFiles)) pdf.registerFont(name, file)
    this.#document = pdf.struct('Document')
    pdf.addStructure(this.#document)
  }

  readonly measure: Measure = (font, size, text) =>
    this.pdf
      .font(font satisfies FontName)
      .fontSize(size)
      .widthOfString(text)

  lines(spans: readonly Span[], width = textWidth): Line[] {
    return layOut(spans, width, this.measure)
  }

  /** A new page when less than this is left on the current one. */
  need(height: number): void {
    if (this.y + height > sheet.height - sheet.bottom && this.y > sheet.top) this.nextPage()
  }

  nextPage(): void {
    this.pdf.continueOnNewPage()
    this.page += 1
    this.#adornments.push([])
    this.y = sheet.top
  }

  /** Draws on the current page, after all text, as what no reader needs: rules, edges, small pictures. */
  adorn(draw: () => void, page = this.page): void {
    this.#adornments[page]?.push(draw)
  }

  /** An element of the document's structure. The caller ends it. */
  element(type: string, parent: Structure = this.#document, options: Record<string, string> = {}): Structure {
    const made = this.pdf.struct(type, options)
    parent.add(made)
    return made
  }

  /** A picture's place in the structure, told in words; `box`: left, top, right, bottom. */
  figure(alt: string, bbox: number[]): Structure {
    const made = this.pdf.struct('Figure', { alt, bbox } as PDFKit.Mixins.MarkingOptions)
    this.#document.add(made)
    return made
  }

  /** Sets lines as one piece of tagged text, over as many pages as it takes. Returns where they stand. */
  text(
    type: string,
    lines: readonly Line[],
    { x = sheet.left, width = textWidth, parent = this.#document, keep = 0 } = {},
  ): Stretch[] {
    const first = lines[0]
    if (!first) return []
    this.need(lineHeight(first) + keep)
    const element = this.element(type, parent)
    // What the drawing doesn't tell as it is read, the structure says in words.
    const actual = lines.map(({ text }) => text).join('')
    const holder = lines.some(({ turned, told }) => turned || told)
      ? this.element('Span', element, { actual })
      : element
    const content = this.pdf.markStructureContent(holder === element ? type : 'Span')
    const stretches: Stretch[] = [{ page: this.page, from: this.y, to: this.y }]
    for (const line of lines) {
      this.need(lineHeight(line))
      if (stretches.at(-1)?.page !== this.page) stretches.push({ page: this.page, from: this.y, to: this.y })
      this.line(line, line.rtl ? x + width - line.width : x)
      const stretch = stretches.at(-1)
      if (stretch) stretch.to = this.y
    }
    this.pdf.endMarkedContent()
    holder.add(content)
    if (holder !== element) holder.end()
    element.end()
    return stretches
  }

  /** One line at the current height. What its drawing doesn't say is told beside it, for those who copy or search. */
  line(line: Line, x: number): void {
    const high = lineHeight(line)
    if (line.told) this.pdf.markContent('Span', { actual: line.text })
    for (const { text, font, size, colour, x: dx } of line.pieces) {
      this.pdf
        .font(font)
        .fontSize(size)
        .fillColor(colour)
        .text(text, x + dx, this.y + high * 0.72, { lineBreak: false, baseline: 'alphabetic' })
    }
    if (line.told) this.pdf.endMarkedContent()
    this.y += high
  }

  /** Draws what was put off, with a foot on every page. */
  finish(foot: (page: number, pages: number) => void): void {
    const pages = this.page + 1
    for (const [page, draws] of this.#adornments.entries()) {
      this.pdf.switchToPage(page)
      this.pdf.markContent('Artifact', { type: 'Layout' })
      for (const draw of draws) draw()
      this.pdf.endMarkedContent()
      this.pdf.markContent('Artifact', { type: 'Pagination' })
      foot(page + 1, pages)
      this.pdf.endMarkedContent()
    }
    this.#document.end()
  }
}

const lineHeight = ({ pieces }: Line) => Math.max(10, ...pieces.map(({ size }) => size)) * leading
export const heightOf = (lines: readonly Line[]) => lines.reduce((sum, line) => sum + lineHeight(line), 0)
