import { isPageAttribute } from '@firsthand/model'
import * as Y from 'yjs'
import { blockOf } from '../page/read-page.ts'

const texts = ['paragraph', 'heading', 'item']
const drawn = ['quote', 'card']
/** Which elements an element may hold, by name; `text` is letters. The page itself has no name. */
const holds: Record<string, readonly string[]> = {
  '': ['paragraph', 'heading', 'list', 'quote', 'card'],
  list: ['item'],
  item: ['list'],
}

/**
 * Whether everything in a page lies where an editor can show it. The server lets through only what pages are made of, but can't tell
 * from bytes what lies in what: somebody could put letters between lines, and every editor would stumble over them.
 */
export function isSound(element: Y.XmlElement, name = ''): boolean {
  if (misfits(element).length > 0) return false
  return contentOf(element).every(({ content }) => {
    const type = content instanceof Y.ContentType ? content.type : null
    if (type instanceof Y.XmlText) return texts.includes(name) && isText(type)
    return type instanceof Y.XmlElement && belongs(type, name) && isSound(type, type.nodeName)
  })
}

/** Takes out what does not lie where it can be shown. Whoever does it at the same moment takes out the same. */
export function sweep(element: Y.XmlElement, name = ''): void {
  for (const key of misfits(element)) element.removeAttribute(key)
  let index = 0
  for (const item of contentOf(element)) {
    const type = item.content instanceof Y.ContentType ? item.content.type : null
    const stays =
      type instanceof Y.XmlText
        ? texts.includes(name) && isText(type)
        : type instanceof Y.XmlElement && belongs(type, name)
    if (!stays) {
      element.delete(index, item.length)
      continue
    }
    if (type instanceof Y.XmlElement) sweep(type, type.nodeName)
    index += item.length
  }
}

/** Whether an element can lie in one of this name. A quote or card has to say of what. */
const belongs = (type: Y.XmlElement, name: string) =>
  holds[name]?.includes(type.nodeName) === true && (!drawn.includes(type.nodeName) || blockOf(type) !== null)

/** Attributes with something in them that is no attribute's value: what comes after a value lies in its place. */
const misfits = (element: Y.XmlElement): string[] =>
  Object.entries(element.getAttributes())
    .filter(([, value]) => !isPageAttribute(value))
    .map(([key]) => key)

/** What lies in an element now; an array, since it may be taken out on the way. */
function contentOf(type: Y.XmlElement | Y.XmlText): Y.Item[] {
  const items: Y.Item[] = []
  for (let item = type._start; item !== null; item = item.right) if (!item.deleted && item.countable) items.push(item)
  return items
}

const isText = (text: Y.XmlText) => contentOf(text).every(({ content }) => content instanceof Y.ContentString)
