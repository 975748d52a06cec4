import { CanvasEditor, type RecordParts } from '@firsthand/canvas'
import type { LayerName, Place } from '@firsthand/model'
import { lazy, Suspense, useEffect, useId, useRef, useState, useSyncExternalStore } from 'react'
import type { Editor } from 'tldraw'
import { useTranslation } from '../words/useTranslation.ts'
import 'tldraw/tldraw.css'
import { AddButton } from '../board/AddButton.tsx'
import { useHere } from '../board/here.ts'
import { isShown } from '../board/is-shown.ts'
import { BringButton } from '../focus/BringButton.tsx'
import { all, one } from '../live/record.ts'
import styles from './Canvas.module.css'
import { CanvasNotices } from './CanvasNotices.tsx'
import { CardPart, OpenCard } from './CardPart.tsx'
import { CopyPart } from './CopyPart.tsx'
import { HeadingPart } from './HeadingPart.tsx'
import { LayerSwitch } from './LayerSwitch.tsx'
import { mayDraw } from './may-draw.ts'
import type { OpenCanvas } from './open-canvas.ts'
import { ReadDialog } from './ReadDialog.tsx'
import { ThemeButton, useThemeWindow } from './ThemeButton.tsx'
import { ThemePart } from './ThemePart.tsx'
import { Toolbar } from './Toolbar.tsx'
import { tldrawAssets } from './tldraw-assets.ts'
import { useBroughtToCanvas } from './use-brought-to-canvas.ts'
import { useCards } from './use-cards.ts'
import { useCursors } from './use-cursors.ts'
import { useHands } from './use-hands.ts'
import { useLayerName } from './use-layer-name.ts'
import { useOutOfHand } from './use-out-of-hand.ts'
import { useRoom } from './use-room.ts'
import { useThemes } from './use-themes.ts'

const PictureDialog = lazy(() => import('./picture/PictureDialog.tsx'))
const parts: RecordParts = { Card: CardPart, Heading: HeadingPart, Theme: ThemePart, Copy: CopyPart }
const still = window.matchMedia('(prefers-reduced-motion: reduce)')

/** The canvas with its tools. What the person may draw on follows the session. */
export function CanvasDesk({ canvas, licenseKey }: { canvas: OpenCanvas; licenseKey: string | null }) {
  const { t, i18n } = useTranslation('canvas')
  const { actor, situation, held, facts } = useHere()
  const keys = useId()
  const room = useRef<HTMLDivElement>(null)
  useRoom(room)
  const [editor, setEditor] = useState<Editor | null>(null)
  const [open, setOpen] = useState<string | null>(null)
  const [taking, setTaking] = useState(() => new URLSearchParams(location.search).has('picture'))
  const [chosen, setChosen] = useState<LayerName | null>(null)
  const may = mayDraw(actor, situation)
  const layer = chosen && may.open.includes(chosen) ? chosen : (may.open[0] ?? null)

  useEffect(() => {
    canvas.record.show({
      touchpoints: one(held, 'journey')?.touchpoints ?? [],
      contributions: all(held, 'contribution').filter(isShown),
      themes: all(held, 'theme'),
      voices: facts.voices,
    })
  }, [canvas, held, facts.voices])
  useEffect(() => editor?.getContainer().setAttribute('aria-describedby', keys), [editor, keys])
  const [news, setNews] = useState('')
  const themes = useThemeWindow(editor, canvas, setNews)
  useHands({ canvas, editor, layer, open: setOpen, onThemes: themes.ask })
  useCursors(canvas, editor)
  useBroughtToCanvas(editor)
  const { onTheme } = useThemes({ canvas, editor, open: setOpen, onOpen: themes.openTheme, onNews: setNews })
  const cards = useCards({ canvas, editor, open: setOpen, onTheme, onNews: setNews })
  const nameOf = useLayerName()
  const other = useOutOfHand(editor, layer)

  return (
    <OpenCard value={setOpen}>
      <CanvasNotices canvas={canvas} may={may} refusal={cards.refusal} />
      <Toolbar canvas={canvas} editor={editor} layer={layer} onPicture={() => setTaking(true)} />
      <div className={styles.desk}>
        <div className={styles.side}>
          <LayerSwitch layers={may.all} inHand={layer} onTake={setChosen} />
          <AddButton label={t('addNote')} />
          {themes.ask && <ThemeButton editor={editor} onAsk={themes.ask} />}
          <BringButton place={() => viewportOf(editor)} name={t('inView')} />
        </div>
        <div className={styles.canvas} ref={room}>
          <CanvasEditor
            store={canvas.store}
            name={t('name')}
            language={i18n.language}
            dark={useIsDark()}
            still={still.matches}
            licenseKey={licenseKey}
            assets={tldrawAssets}
            parts={parts}
            onEditor={setEditor}
          />
          <p className={styles.told} role="status">
            {other &&
              t(layer === null ? 'on' : may.open.includes(other) ? 'onOther' : 'onTheirs', { layer: nameOf(other) })}
          </p>
        </div>
      </div>
      <p className="vh" id={keys}>
        {t('keys')}
      </p>
      <p className="vh" role="status">
        {cards.chosen}
      </p>
      <p className="vh" role="status">
        {news}
      </p>
      {themes.shown}
      {taking && (
        <Suspense>
          <PictureDialog editor={editor} onClose={() => setTaking(false)} />
        </Suspense>
      )}
      {open && <ReadDialog contribution={open} onClose={() => setOpen(null)} />}
    </OpenCard>
  )
}

/** Whether the theme on screen is a dark one. */
function useIsDark(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const watch = new MutationObserver(listener)
      watch.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
      return () => watch.disconnect()
    },
    () => document.documentElement.dataset.theme?.includes('dark') === true,
  )
}

/** What somebody sees of the canvas just now. */
function viewportOf(editor: Editor | null): Place | null {
  if (!editor) return null
  const { x, y, w, h } = editor.getViewportPageBounds()
  return { is: 'canvas', x, y, w, h }
}
