import { type PageBlock, type PageRun, pageLimit } from '@firsthand/model'

type Look = { bold: boolean; italic: boolean }

const nothing = new Set([
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'NOSCRIPT',
  'IFRAME',
  'OBJECT',
  'SVG',
  'MATH',
  'HEAD',
  'TITLE',
  'SELECT',
  'TEXTAREA',
])
const blocks = new Set([
  'P',
  'DIV',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'UL',
  'OL',
  'LI',
  'BLOCKQUOTE',
  'PRE',
  'TABLE',
  'TBODY',
  'THEAD',
  'TR',
  'TD',
  'TH',
  'SECTION',
  'ARTICLE',
  'HEADER',
  'FOOTER',
  'MAIN',
  'ASIDE',
  'NAV',
  'DL',
  'DT',
  'DD',
  'FIGURE',
  'FIGCAPTION',
  'HR',
  'ADDRESS',
])

/**
 * What a page keeps of HTML from elsewhere: words, bold and italic, headings, lists. No looks, pictures, links, ids or comments.
 * Nothing in it runs or loads: it is only read, in a document without a window.
 */
export function cleanHtml(html: string): PageBlock[] {
  const body = new DOMParser().parseFromString(html, 'text/html').body
  const cleaner = new Cleaner()
  cleaner.walk(body, { bold: false, italic: false })
  return cleaner.finish()
}

/** Plain text as paragraphs, one a line. */
export function cleanText(text: string): PageBlock[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line): PageBlock => ({ is: 'paragraph', runs: line.trim() === '' ? [] : [{ text: tidy(line) }] }))
    .slice(0, pageLimit.blocks)
}

class Cleaner {
  readonly #blocks: PageBlock[] = []
  #runs: PageRun[] = []
  #as: { is: 'paragraph' } | { is: 'heading'; level: 2 | 3 } | { is: 'item'; ordered: boolean; depth: number } = {
    is: 'paragraph',
  }
  #depth = -1

  walk(node: Node, look: Look): void {
    for (const child of node.childNodes) {
      if (this.#blocks.length >= pageLimit.blocks) return
      if (child.nodeType === Node.TEXT_NODE) this.#say(child.textContent ?? '', look)
      else if (child instanceof Element || child.nodeType === Node.ELEMENT_NODE) this.#enter(child as HTMLElement, look)
    }
  }

  finish(): PageBlock[] {
    this.#close()
    return this.#blocks
  }

  #enter(element: HTMLElement, look: Look): void {
    const name = element.tagName.toUpperCase()
    if (nothing.has(name) || isWordsMarker(element)) return
    if (!blocks.has(name) && name !== 'BR') {
      this.walk(element, lookOf(element, name, look))
      return
    }
    this.#close()
    if (name === 'BR') return
    const before = this.#as
    if (name === 'UL' || name === 'OL') this.#depth++
    const level = wordLevel(element)
    if (name === 'LI' || level !== null) {
      const depth = Math.min(pageLimit.depth, level ?? Math.max(0, this.#depth))
      const isOrdered =
        level === null ? element.parentElement?.tagName === 'OL' : /^\s*\d/.test(element.textContent ?? '')
      this.#as = { is: 'item', ordered: isOrdered, depth }
    } else if (/^H[1-6]$/.test(name)) this.#as = { is: 'heading', level: name === 'H1' || name === 'H2' ? 2 : 3 }
    // Headings are bold already: bold in them says nothing.
    this.walk(element, this.#as.is === 'heading' ? { bold: false, italic: look.italic } : lookOf(element, name, look))
    this.#close()
    this.#as = before
    if (name === 'UL' || name === 'OL') this.#depth--
  }

  #say(text: string, { bold, italic }: Look): void {
    const said = tidy(text)
    if (said.trim() === '' && this.#runs.length === 0) return
    if (said === '') return
    const isBold = bold && this.#as.is !== 'heading'
    this.#runs.push({
      text: said,
      ...(isBold ? { bold: true as const } : {}),
      ...(italic ? { italic: true as const } : {}),
    })
  }

  #close(): void {
    const runs = trimmed(this.#runs)
    this.#runs = []
    if (runs.length === 0) return
    if (this.#as.is === 'paragraph') this.#blocks.push({ is: 'paragraph', runs })
    else if (this.#as.is === 'heading') this.#blocks.push({ is: 'heading', level: this.#as.level, runs })
    else {
      const { ordered, depth } = this.#as
      const last = this.#blocks.at(-1)
      if (last?.is === 'list' && (last.ordered === ordered || depth > 0) && last.items.length < pageLimit.items)
        last.items.push({ runs, depth })
      else this.#blocks.push({ is: 'list', ordered, items: [{ runs, depth: 0 }] })
    }
  }
}

/** Word writes lists as paragraphs, whose style says the level, … */
function wordLevel(element: Element): number | null {
  const found = /mso-list:[^;]*level(\d)/i.exec(element.getAttribute('style') ?? '')?.[1]
  return found === undefined ? null : Number(found) - 1
}
/** … with their bullets as text. */
const isWordsMarker = (element: Element) => /mso-list:\s*ignore/i.test(element.getAttribute('style') ?? '')

function lookOf(element: HTMLElement, name: string, { bold, italic }: Look): Look {
  const style = element.getAttribute('style') ?? ''
  const weight = /font-weight:\s*([a-z0-9]+)/i.exec(style)?.[1]?.toLowerCase()
  const slant = /font-style:\s*([a-z]+)/i.exec(style)?.[1]?.toLowerCase()
  const isBold =
    weight === undefined ? bold || name === 'B' || name === 'STRONG' : weight === 'bold' || Number(weight) >= 600
  const isItalic = slant === undefined ? italic || name === 'I' || name === 'EM' : slant === 'italic'
  return { bold: isBold, italic: isItalic }
}

/** Runs of white space as one space, without signs that can't be seen or steer something (line by line, as browsers show HTML). */
const tidy = (text: string) =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u2028\u2029\ufeff\ufffe\uffff]/g, '')
    .replace(/[\t\n\r \u00a0]+/g, ' ')

function trimmed(runs: PageRun[]): PageRun[] {
  const kept = runs.map((run, at) =>
    at > 0 && runs[at - 1]?.text.endsWith(' ') ? { ...run, text: run.text.trimStart() } : run,
  )
  const first = kept[0]
  if (first) kept[0] = { ...first, text: first.text.trimStart() }
  const last = kept.at(-1)
  if (last) kept[kept.length - 1] = { ...last, text: last.text.trimEnd() }
  return kept.filter(({ text }) => text !== '').slice(0, pageLimit.runs)
}
