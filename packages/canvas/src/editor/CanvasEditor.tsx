import { useMemo } from 'react'
import {
  ArrowBindingUtil,
  ArrowShapeTool,
  ArrowShapeUtil,
  AssetUrlsProvider,
  DefaultCursor,
  DrawShapeTool,
  DrawShapeUtil,
  defaultAddFontsFromNode,
  type Editor,
  EraserTool,
  FrameShapeTool,
  HandTool,
  registerDefaultSideEffects,
  SelectTool,
  TextShapeTool,
  TextShapeUtil,
  type TLStore,
  TldrawEditor,
  TldrawHandles,
  TldrawOverlays,
  TldrawScribble,
  TldrawSelectionForeground,
  TldrawShapeIndicators,
  TldrawUiTranslationProvider,
  tipTapDefaultExtensions,
  useTldrawUser,
} from 'tldraw'
import { ContributionShapeUtil } from '../shape/ContributionShapeUtil.tsx'
import { CopyShapeUtil } from '../shape/CopyShapeUtil.tsx'
import { LayerFrameShapeUtil } from '../shape/LayerFrameShapeUtil.ts'
import { type RecordParts, RecordPartsContext } from '../shape/RecordParts.ts'
import { ThemeShapeUtil } from '../shape/ThemeShapeUtil.tsx'
import { TouchpointShapeUtil } from '../shape/TouchpointShapeUtil.tsx'
import { dressPalette } from './palette.ts'
import type {} from './tldraw-internals.ts'

dressPalette()

const shapeUtils = [
  DrawShapeUtil,
  TextShapeUtil,
  ArrowShapeUtil,
  LayerFrameShapeUtil,
  ContributionShapeUtil,
  TouchpointShapeUtil,
  ThemeShapeUtil,
  CopyShapeUtil,
]
const bindingUtils = [ArrowBindingUtil]
const tools = [SelectTool, HandTool, EraserTool, DrawShapeTool, TextShapeTool, ArrowShapeTool, FrameShapeTool]
const components = {
  Scribble: TldrawScribble,
  CollaboratorScribble: null,
  CollaboratorCursor: DefaultCursor,
  CollaboratorHint: null,
  CollaboratorBrush: null,
  ShapeIndicators: TldrawShapeIndicators,
  SelectionForeground: TldrawSelectionForeground,
  Handles: TldrawHandles,
  Overlays: TldrawOverlays,
}
const textOptions = { addFontsFromNode: defaultAddFontsFromNode, tipTapConfig: { extensions: tipTapDefaultExtensions } }
const nothing = () => {}

/** Where tldraw's own files lie on this server: fonts by tldraw's name for them, and its words in a language. */
export type OwnAssets = { fonts: Record<string, string>; translations: Record<string, string> }

type Props = {
  store: TLStore
  /** What the canvas is called by a screen reader. */
  name: string
  language: string
  dark: boolean
  still: boolean
  licenseKey: string | null
  assets: OwnAssets
  parts: RecordParts
  onEditor: (editor: Editor | null) => void
}

/** tldraw without its own interface: the canvas alone, with its watermark. Nothing of it asks another host or keeps anything in the browser. */
export function CanvasEditor({ store, name, language, dark, still, licenseKey, assets, parts, onEditor }: Props) {
  const preferences = useMemo(
    () => ({
      id: 'me',
      colorScheme: dark ? ('dark' as const) : ('light' as const),
      locale: language,
      animationSpeed: still ? 0 : 1,
    }),
    [dark, language, still],
  )
  const user = useTldrawUser({ userPreferences: preferences, setUserPreferences: nothing })
  const uiAssets = useMemo(() => ({ ...assets, icons: {}, embedIcons: {} }), [assets])
  const options = useMemo(
    () => ({ branding: name, maxPages: 1, collaboratorCheckIntervalMs: 100, createTextOnCanvasDoubleClick: false }),
    [name],
  )
  return (
    <RecordPartsContext value={parts}>
      <AssetUrlsProvider assetUrls={uiAssets}>
        <TldrawUiTranslationProvider locale={language}>
          <TldrawEditor
            store={store}
            shapeUtils={shapeUtils}
            bindingUtils={bindingUtils}
            tools={tools}
            components={components}
            textOptions={textOptions}
            options={options}
            user={user}
            initialState="select"
            autoFocus={false}
            assetUrls={assets}
            {...(licenseKey ? { licenseKey } : {})}
            onMount={(editor) => {
              const stop = registerDefaultSideEffects(editor)
              onEditor(editor)
              return () => {
                stop()
                onEditor(null)
              }
            }}
          />
        </TldrawUiTranslationProvider>
      </AssetUrlsProvider>
    </RecordPartsContext>
  )
}
