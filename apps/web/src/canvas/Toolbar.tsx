import type { LayerName } from '@firsthand/model'
import {
  ArrowUpRight,
  Eraser,
  Frame,
  Hand,
  ImageDown,
  type LucideIcon,
  Maximize,
  MousePointer2,
  Pencil,
  Type,
  ZoomIn,
  ZoomOut,
} from 'lucide-react'
import { type Editor, useValue } from 'tldraw'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Canvas.module.css'
import { Inks } from './Inks.tsx'
import { looking, type Tool, take } from './keys.ts'
import type { OpenCanvas } from './open-canvas.ts'
import { Press } from './Press.tsx'
import { UndoButtons } from './UndoButtons.tsx'

const icons: Record<Tool, LucideIcon> = {
  select: MousePointer2,
  hand: Hand,
  draw: Pencil,
  text: Type,
  arrow: ArrowUpRight,
  frame: Frame,
  eraser: Eraser,
}
const tools = Object.keys(icons) as Tool[]

type Props = {
  canvas: OpenCanvas
  editor: Editor | null
  layer: LayerName | null
  onPicture: () => void
}

function seeAll(editor: Editor | null) {
  const bounds = editor?.getCurrentPageBounds()
  if (bounds) editor?.zoomToBounds(bounds, { inset: 32, targetZoom: 1 })
}

/** Our own tools, in the page's order: what can't be used now isn't there. */
export function Toolbar({ canvas, editor, layer, onPicture }: Props) {
  const { t } = useTranslation('canvas')
  const tool = useValue('tool', () => editor?.getCurrentToolId() ?? 'select', [editor])
  const shown = layer === null ? looking : tools
  return (
    <div className={styles.bar}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form; these are tools. */}
      <div role="group" aria-label={t('tools')} className={styles.group}>
        {shown.map((name) => (
          <Press
            key={name}
            icon={icons[name]}
            label={t(`tool.${name}`)}
            pressed={tool === name}
            onPress={() => editor && take(editor, canvas, name)}
          />
        ))}
      </div>
      {editor && layer !== null && <Inks editor={editor} canvas={canvas} />}
      {layer !== null && <UndoButtons canvas={canvas} editor={editor} layer={layer} />}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form; these are tools. */}
      <div role="group" aria-label={t('view')} className={styles.group}>
        <Press icon={ZoomOut} label={t('farther')} onPress={() => editor?.zoomOut()} />
        <Press icon={ZoomIn} label={t('closer')} onPress={() => editor?.zoomIn()} />
        <Press icon={Maximize} label={t('fit')} onPress={() => seeAll(editor)} />
        <Press icon={ImageDown} label={t('take')} onPress={onPicture} />
      </div>
    </div>
  )
}
