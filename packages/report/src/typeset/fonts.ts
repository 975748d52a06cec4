import { createRequire } from 'node:module'
import { type Font, openSync } from 'fontkit'

const require = createRequire(import.meta.url)

/**
 * The fonts that files carry: Firsthand's own; DejaVu Sans for what it lacks (Greek, Cyrillic, Arabic, Hebrew, Armenian, Georgian, signs);
 * Noto Emoji. All free to embed (OFL, Bitstream Vera).
 */
export const fontFiles = {
  regular: require.resolve(
    '@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  ),
  bold: require.resolve('@expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf'),
  italic: require.resolve(
    '@expo-google-fonts/atkinson-hyperlegible-next/400Regular_Italic/AtkinsonHyperlegibleNext_400Regular_Italic.ttf',
  ),
  wide: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  wideBold: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
  emoji: require.resolve('@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf'),
}
export type FontName = keyof typeof fontFiles

/** How words look; which font sets them depends on their signs too. */
export type Face = 'regular' | 'bold' | 'italic'

const fallbacks: Record<Face, readonly FontName[]> = {
  regular: ['regular', 'wide', 'emoji'],
  bold: ['bold', 'wideBold', 'wide', 'emoji'],
  italic: ['italic', 'wide', 'emoji'],
}

const opened = new Map<FontName, Font>()
function fontOf(name: FontName): Font {
  const found = opened.get(name) ?? (openSync(fontFiles[name]) as Font)
  opened.set(name, found)
  return found
}

/** Joiners and variation selectors: they steer how others are drawn and need no drawing of their own. */
const SILENT = /\u200c|\u200d|[\ufe00-\ufe0f]|[\u{e0020}-\u{e007f}]/u
const EMOJI = /\p{Emoji_Presentation}|\ufe0f/u

const chosen = new Map<string, FontName | null>()

/** The first font that has every sign of a cluster (what a reader sees as one letter), or null when none has. */
export function fontFor(cluster: string, face: Face): FontName | null {
  const key = `${face}${cluster}`
  const known = chosen.get(key)
  if (known !== undefined) return known
  const signs = [...cluster].filter((sign) => !SILENT.test(sign))
  const names = EMOJI.test(cluster) ? (['emoji', ...fallbacks[face]] as const) : fallbacks[face]
  const has = (name: FontName) => signs.every((sign) => fontOf(name).hasGlyphForCodePoint(sign.codePointAt(0) ?? 0))
  const found = names.find(has) ?? null
  // A long life with many languages must not fill the memory.
  if (chosen.size > 20_000) chosen.clear()
  chosen.set(key, found)
  return found
}
