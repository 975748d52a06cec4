import { idSchema, type PageBlock, type PageRun, pageLimit, textFormat } from '@firsthand/model'
import * as Y from 'yjs'
import { pageRoot } from './page-root.ts'

/**
 * A page as blocks, from a V1 update with everything in it. It reads the document itself, so that nothing of an editor is needed,
 * and never throws: what can't be read is left out.
 */
export function readPage(update: Uint8Array): PageBlock[] {
  const doc = new Y.Doc()
  try {
    Y.applyUpdate(doc, update)
  } catch {
    // What was read before the fault may still be there.
  }
  const blocks = blocksOf(doc)
  doc.destroy()
  return blocks
}

/** The blocks of an open document. */
export function blocksOf(doc: Y.Doc): PageBlock[] {
  try {
    return childrenOf(pageRoot(doc))
      .slice(0, pageLimit.blocks)
      .flatMap((child) => (child instanceof Y.XmlElement ? (blockOf(child) ?? []) : []))
  } catch {
    return []
  }
}

/** The block that an element is; null when it is none. */
export function blockOf(element: Y.XmlElement): PageBlock | null {
  switch (element.nodeName) {
    case 'paragraph':
      return { is: 'paragraph', runs: runsOf(element) }
    case 'heading':
      return { is: 'heading', level: element.getAttribute('__tag') === 'h3' ? 3 : 2, runs: runsOf(element) }
    case 'list': {
      const items = itemsOf(element, 0).slice(0, pageLimit.items)
      return items.length > 0 ? { is: 'list', ordered: isOrdered(element), items } : null
    }
    case 'quote': {
      const contribution = idSchema.safeParse(element.getAttribute('__contribution'))
      return contribution.success ? { is: 'quote', contribution: contribution.data } : null
    }
    case 'card': {
      const card = /^card:(?!constructor$)([a-z][a-z0-9-]{0,31})$/.exec(String(element.getAttribute('__card')))?.[1]
      return card === undefined ? null : { is: 'card', card }
    }
    default:
      return null
  }
}

type Item = Extract<PageBlock, { is: 'list' }>['items'][number]

/** Items from top to bottom; a list in a list lies deeper, as far as that goes. */
function itemsOf(list: Y.XmlElement, depth: number): Item[] {
  if (depth > 50) return []
  return childrenOf(list).flatMap((item): Item[] => {
    if (!(item instanceof Y.XmlElement)) return []
    const lists = childrenOf(item).filter((child) => child instanceof Y.XmlElement && child.nodeName === 'list')
    const inner = lists.flatMap((child) => itemsOf(child as Y.XmlElement, depth + 1))
    const runs = runsOf(item)
    if (runs.length === 0 && inner.length > 0) return inner
    return [{ runs, depth: Math.min(depth, pageLimit.depth) }, ...inner]
  })
}

/** A list says so in two places that go together; the one that browsers draw counts. */
const isOrdered = (list: Y.XmlElement) => (list.getAttribute('__tag') ?? 'ol') === 'ol'

/** The text of a block, in runs of one look. */
function runsOf(element: Y.XmlElement): PageRun[] {
  const runs: PageRun[] = []
  for (const child of childrenOf(element)) {
    if (!(child instanceof Y.XmlText)) continue
    for (const { insert, attributes } of child.toDelta() as {
      insert: unknown
      attributes?: Record<string, unknown>
    }[]) {
      if (typeof insert !== 'string' || insert === '') continue
      const format = formatOf(attributes?.p)
      const last = runs.at(-1)
      const run: PageRun = {
        text: insert.slice(0, pageLimit.run),
        ...(format & textFormat.bold ? { bold: true as const } : {}),
        ...(format & textFormat.italic ? { italic: true as const } : {}),
      }
      const isSame = last?.bold === run.bold && last?.italic === run.italic
      if (last && isSame && last.text.length + run.text.length <= pageLimit.run) last.text += run.text
      else if (runs.length < pageLimit.runs) runs.push(run)
    }
  }
  return runs
}

function formatOf(marks: unknown): number {
  if (typeof marks !== 'object' || marks === null || !('__format' in marks)) return 0
  return Number.isInteger(marks.__format) ? Number(marks.__format) : 0
}

/** What lies in an element; nothing where something else has been put in its place. */
function childrenOf(element: Y.XmlElement): unknown[] {
  try {
    return element.toArray()
  } catch {
    return []
  }
}
