import type { SvgNode } from '@firsthand/report'
import { createElement, memo } from 'react'

const NAMES: Record<string, string> = { class: 'className' }
const nameOf = (attribute: string) =>
  NAMES[attribute] ?? attribute.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

function element(node: SvgNode | string, key: number): React.ReactNode {
  if (typeof node === 'string') return node
  const attributes = Object.fromEntries(Object.entries(node.attributes).map(([name, value]) => [nameOf(name), value]))
  return createElement(node.tag, { ...attributes, key }, ...node.children.map(element))
}

/** The pieces of a picture as React draws them: the same that the exported file is made of. Said in words elsewhere. */
export const Painting = memo(function Painting({ pieces }: { pieces: readonly SvgNode[] }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in a painting takes focus
    <g aria-hidden="true" pointerEvents="none">
      {pieces.map(element)}
    </g>
  )
})
