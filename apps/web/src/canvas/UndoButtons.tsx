import { copyOf } from '@firsthand/canvas'
import type { LayerName } from '@firsthand/model'
import { Redo2, Trash2, Undo2 } from 'lucide-react'
import { type Editor, useValue } from 'tldraw'
import { useNews } from '../live/Board.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Canvas.module.css'
import { remove } from './keys.ts'
import type { OpenCanvas } from './open-canvas.ts'
import { Press } from './Press.tsx'

type Props = { canvas: OpenCanvas; editor: Editor | null; layer: LayerName }

/** Undo and do again (only one's own doings), and remove what is chosen. */
export function UndoButtons({ canvas, editor, layer }: Props) {
  const { t } = useTranslation('canvas')
  const { undo, redo } = useNews(canvas.layer(layer).state)
  const sorts = useNews(canvas.sorts.state)
  const removable = useValue(
    'removable',
    () => editor?.getSelectedShapes().some((shape) => shape.meta.layer === layer || copyOf(shape) !== null) ?? false,
    [editor, layer],
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form; these are tools.
    <div role="group" aria-label={t('steps')} className={styles.group}>
      <Press icon={Undo2} label={t('undo')} disabled={!undo && !sorts.undo} onPress={canvas.undo} />
      <Press icon={Redo2} label={t('redo')} disabled={!redo && !sorts.redo} onPress={canvas.redo} />
      <Press icon={Trash2} label={t('remove')} disabled={!removable} onPress={() => editor && remove(editor, canvas)} />
    </div>
  )
}
