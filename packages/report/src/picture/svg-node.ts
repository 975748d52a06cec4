/** A piece of an SVG picture, before anybody draws it: the pages make React elements of it, the export writes it as text. */
export type SvgNode = {
  tag: string
  attributes: Readonly<Record<string, string | number>>
  children: readonly (SvgNode | string)[]
}

/** Makes a piece. Attributes that are undefined are left out; numbers are cut to two decimals. */
export function svg(
  tag: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...children: readonly (SvgNode | string)[]
): SvgNode {
  const kept = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, typeof value === 'number' ? Math.round(value * 100) / 100 : value] as const],
  )
  return { tag, attributes: Object.fromEntries(kept), children }
}

/** The piece as SVG text. What people wrote is escaped, and signs that XML forbids are left out. */
export function svgText(node: SvgNode | string): string {
  if (typeof node === 'string') return escaped(node)
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
  const open = `<${node.tag}${attributes.join('')}`
  return node.children.length === 0 ? `${open}/>` : `${open}>${node.children.map(svgText).join('')}</${node.tag}>`
}

const NAMES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** https://www.w3.org/TR/xml/#charsets: lone surrogates, most control signs and U+FFFE, U+FFFF may not stand in a document. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (sign) => NAMES[sign] ?? '')
}
