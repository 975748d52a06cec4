import { getDocumentProxy } from 'unpdf'

type Node = { role?: string; children?: Node[]; alt?: string; lang?: string; id?: string }
export type ReadPdf = {
  info: Record<string, unknown>
  xmp: string
  isTagged: boolean
  /** The roles of the structure, in reading order: `H1`, `P`, `Table`… */
  roles: string[]
  /** Links, scripts and other things that do something. */
  active: number
  /** The alternative texts of figures. */
  alternatives: string[]
  /** What is drawn as content, page by page, as text without spaces. */
  text: string
  /** All that is drawn on each page, also what is no content, without spaces. */
  drawn: string[]
  pages: number
}

/** Reads a PDF with another program (Mozilla’s PDF.js). */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const { info, metadata } = await pdf.getMetadata()
  const roles: string[] = []
  const alternatives: string[] = []
  const walk = (node: Node) => {
    if (node.role) roles.push(node.role)
    if (node.alt) alternatives.push(node.alt)
    for (const child of node.children ?? []) walk(child)
  }
  let text = ''
  const drawn: string[] = []
  let active = Number((await pdf.getOpenAction()) !== null) + Number((await pdf.getJSActions()) !== null)
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const one = await pdf.getPage(page)
    walk((await one.getStructTree()) as Node)
    active += (await one.getAnnotations()).length
    const { items } = await one.getTextContent({ includeMarkedContent: true })
    drawn.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replace(/\s+/g, ''),
    )
    // How deep in what is no content (feet of pages, rules); every mark inside it goes one deeper.
    let aside = 0
    for (const item of items) {
      if ('str' in item) text += aside === 0 ? item.str : ''
      else if (item.type === 'endMarkedContent') aside = Math.max(0, aside - 1)
      else if (aside > 0 || (item as { tag?: string }).tag === 'Artifact') aside += 1
    }
  }
  const marked = await pdf.getMarkInfo()
  const pages = pdf.numPages
  await pdf.loadingTask.destroy()
  return {
    info: info as Record<string, unknown>,
    xmp: metadata?.getRaw() ?? '',
    isTagged: (marked as { Marked?: boolean } | null)?.Marked === true,
    roles,
    alternatives,
    active,
    text: text.replace(/\s+/g, ''),
    drawn,
    pages,
  }
}
