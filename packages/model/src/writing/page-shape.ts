/**
 * What a page's document is made of, so that the server lets through nothing else and every reader knows what to expect: elements
 * in a tree with text in them, as `@lexical/yjs` (its second binding) writes them.
 */
export const pageShape = {
  /** The root's name. */
  root: 'root-v2',
  /** Elements by name. Text lies in the first three; a list holds items, an item text or a list. */
  elements: ['paragraph', 'heading', 'item', 'list', 'quote', 'card'],
  /** Names of attributes: of headings and lists, of quotes, of cards. */
  attributes: ['__tag', '__listType', '__contribution', '__card'],
  /** Marks on text: bold and italic as bits, and a number that keeps neighbours apart. */
  marks: ['p', 'i'],
} as const

/** What may stand in an attribute, whichever it is: none of these does harm in the place of another. */
const attributeValue = /^(?:h2|h3|ul|ol|bullet|number|[A-Za-z0-9_-]{22}|card:[a-z][a-z0-9-]{0,31})$/

/** Whether a value may stand in an attribute of a page's element. */
export const isPageAttribute = (value: unknown): boolean => typeof value === 'string' && attributeValue.test(value)

/** Bits of a text's format. */
export const textFormat = { bold: 1, italic: 2 } as const
const mostFormat = 3
const mostNeighbours = 100_000

/** Whether a value may stand in a mark on text. */
export function isPageMark(key: string, value: unknown): boolean {
  if (value === null) return (pageShape.marks as readonly string[]).includes(key)
  if (key === 'i') return isCount(value, mostNeighbours)
  if (key !== 'p' || typeof value !== 'object' || value === null) return false
  return Object.entries(value).every(([property, format]) => property === '__format' && isCount(format, mostFormat))
}

const isCount = (value: unknown, most: number) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most
