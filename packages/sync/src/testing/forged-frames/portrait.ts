import * as Y from 'yjs'

/** What an item shows, as text; null for a type, which is looked into. */
function shownBy(content: Y.Item['content']): string {
  if (content instanceof Y.ContentString) return content.str
  return JSON.stringify(content.getContent().map((value) => (value === undefined ? 'undefined' : value)))
}

type AnyType = Y.AbstractType<unknown> & { _start: Y.Item | null; _map: Map<string, Y.Item> }

function drawType(type: AnyType): string {
  let list = ''
  // What is in force, not where it is said: clients take marks away that change nothing, each when it meets them.
  const formats = new Map<string, string>()
  let told = '[]'
  for (let item = type._start; item !== null; item = item.right) {
    if (item.deleted) continue
    const { content } = item
    if (content instanceof Y.ContentFormat) {
      if (content.value === null) formats.delete(content.key)
      else formats.set(content.key, JSON.stringify(content.value))
      continue
    }
    const now = JSON.stringify([...formats].sort(([a], [b]) => (a < b ? -1 : 1)))
    if (now !== told) list += `«${now}»`
    told = now
    list += drawItem(item)
  }
  const map = [...type._map]
    .filter(([, item]) => !item.deleted)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => `${JSON.stringify(key)}:${drawItem(item)}`)
  return `<${list}|${map.join()}>`
}

const drawItem = ({ content }: Y.Item): string =>
  content instanceof Y.ContentType ? drawType(content.type as AnyType) : shownBy(content)

/** All that a document shows, whatever the types of its roots are taken for: the same for two documents that agree. */
export function portraitOf(doc: Y.Doc): string {
  const roots = [...doc.share].map(([name, type]) => [name, drawType(type as AnyType)] as const)
  return roots
    .filter(([, drawn]) => drawn !== '<|>')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, drawn]) => `${JSON.stringify(name)}${drawn}`)
    .join('\n')
}

/** Whether nothing in it waits for what is missing. */
export const isWhole = ({ store }: Y.Doc): boolean => store.pendingStructs === null && store.pendingDs === null
