import type { ReactElement, ReactNode } from 'react'

// tldraw 3.15 exports these two but marks them internal, so its types leave them out. Handles and selection ask for the words that
// they provide; the public provider would load every icon of tldraw's own interface, which we don't show. The version is pinned.
declare module 'tldraw' {
  export function AssetUrlsProvider(props: {
    assetUrls: {
      fonts: Record<string, string>
      translations: Record<string, string>
      icons: Record<string, string>
      embedIcons: Record<string, string>
    }
    children: ReactNode
  }): ReactElement
  export function TldrawUiTranslationProvider(props: { locale: string; children: ReactNode }): ReactElement
}
