import type { OwnAssets } from '@firsthand/canvas'
import en from '@tldraw/assets/translations/en.json?url'
import fr from '@tldraw/assets/translations/fr.json?url'
import italic from '../look/fonts/atkinson-hyperlegible-next-latin-wght-italic.woff2'
import upright from '../look/fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2'

const families = ['sans', 'draw', 'serif', 'mono']

/** tldraw's files, all from this server. Whatever font a record names, it is written in ours: the most legible one there is. */
export const tldrawAssets: OwnAssets = {
  fonts: Object.fromEntries(
    families.flatMap((family) => [
      [`tldraw_${family}`, upright],
      [`tldraw_${family}_bold`, upright],
      [`tldraw_${family}_italic`, italic],
      [`tldraw_${family}_italic_bold`, italic],
    ]),
  ),
  translations: { en, fr },
}
