import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Language } from '@firsthand/model'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import type { EmotionalMap } from '../map/emotional-map.ts'
import { fontFiles } from '../typeset/fonts.ts'
import { mapDrawing } from './map-svg.ts'
import { svgText } from './svg-node.ts'

/** A picture made of points: bytes of a PNG, and its size in points. */
export type Png = { bytes: Uint8Array; width: number; height: number }

let ready: Promise<Uint8Array[]> | null = null
/** The renderer, once a process: as WebAssembly it is the same on every machine, and sees nothing of it, its fonts least. */
function start(): Promise<Uint8Array[]> {
  ready ??= initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm'))).then(() =>
    Object.values(fontFiles).map((file) => readFileSync(file)),
  )
  return ready
}

/** The emotional map as a PNG, twice as fine as a screen: the same picture as the SVG. `marks` are sentences above it. */
export async function mapPng(
  map: EmotionalMap,
  board: string,
  language: Language,
  marks: readonly string[] = [],
): Promise<Png> {
  const fontBuffers = await start()
  // The renderer knows whole hundreds only.
  const text = svgText(mapDrawing(map, board, language, marks)).replace(
    / font-weight="[6-9]\d\d"/g,
    ' font-weight="700"',
  )
  const renderer = new Resvg(text, {
    font: { fontBuffers, defaultFontFamily: 'Atkinson Hyperlegible Next', sansSerifFamily: 'DejaVu Sans' },
    fitTo: { mode: 'zoom', value: 2 },
  })
  const image = renderer.render()
  const png = { bytes: image.asPng(), width: image.width, height: image.height }
  image.free()
  renderer.free()
  return png
}
