import { contributionOf, shapeOfTheme, themeOf } from '@firsthand/canvas'
import { can, themeLimit } from '@firsthand/model'
import { SquareStack } from 'lucide-react'
import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { type Editor, useValue } from 'tldraw'
import { useHere } from '../board/here.ts'
import { one } from '../live/record.ts'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { senseOf } from '../theme/sense.ts'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Canvas.module.css'
import type { OpenCanvas } from './open-canvas.ts'

const SortTheme = lazy(() => import('../theme/SortTheme.tsx').then(({ SortTheme }) => ({ default: SortTheme })))
const StartTheme = lazy(() => import('../theme/StartTheme.tsx').then(({ StartTheme }) => ({ default: StartTheme })))
const ThemesOf = lazy(() => import('../theme/ThemesOf.tsx').then(({ ThemesOf }) => ({ default: ThemesOf })))

/** What is asked for: the themes of some cards, what is in one theme, or a new one. */
export type AskedOfThemes = { is: 'cards'; cards: readonly string[] } | { is: 'theme'; theme: string } | { is: 'start' }

/** What is chosen on the canvas, as far as themes go. */
function askFor(editor: Editor | null): AskedOfThemes {
  const shapes = editor?.getSelectedShapes() ?? []
  const cards = [...new Set(shapes.flatMap((shape) => contributionOf(shape) ?? []))]
  if (cards.length > 0) return { is: 'cards', cards }
  const theme = shapes.length === 1 && shapes[0] ? themeOf(shapes[0]) : null
  return theme === null ? { is: 'start' } : { is: 'theme', theme }
}

/** Themes without dragging: whatever is chosen, the window for it opens. `onNews` is told what was done, to be read out. */
export function useThemeWindow(editor: Editor | null, canvas: OpenCanvas, onNews: (news: string) => void) {
  const { t } = useTranslation('theme')
  const { held, actor, situation } = useHere()
  const [asked, setAsked] = useState<AskedOfThemes | null>(null)
  const may = can(actor, 'theme.sort', situation) === null
  const { said, themes } = senseOf(held)
  const ask = useCallback(() => setAsked(askFor(editor)), [editor])
  const openTheme = useCallback((theme: string) => setAsked({ is: 'theme', theme }), [])
  const close = () => setAsked(null)
  // The new theme comes with the record, a little after the answer: then whoever made it sees it.
  const [made, setMade] = useState<string | null>(null)
  useEffect(() => {
    const frame = editor && made !== null && one(held, 'theme', made) && editor.getShape(shapeOfTheme(made))
    if (!frame) return
    setMade(null)
    editor.select(frame.id)
    editor.zoomToSelectionIfOffscreen(64)
  }, [editor, made, held])
  const theme = asked?.is === 'theme' ? one(held, 'theme', asked.theme) : null
  const cards = asked?.is === 'cards' ? asked.cards.flatMap((id) => said.get(id) ?? []) : []
  const shown = may && asked !== null && (
    <Suspense>
      {cards.length > 0 && <ThemesOf contributions={cards} sort={canvas.sorts.sort} onClose={close} onNews={onNews} />}
      {theme && <SortTheme theme={theme} sort={canvas.sorts.sort} onClose={close} onNews={onNews} />}
      {asked.is === 'start' && themes.length < themeLimit && (
        <StartTheme
          onClose={close}
          onMade={(theme, title) => {
            setMade(theme)
            onNews(t('made', { title }))
          }}
        />
      )}
    </Suspense>
  )
  return { ask: may ? ask : null, openTheme, shown }
}

/** The button for it: it says what it is for now. */
export function ThemeButton({ editor, onAsk }: { editor: Editor | null; onAsk: () => void }) {
  const { t } = useTranslation('canvas')
  const now = useValue('for themes', () => askFor(editor).is, [editor])
  return (
    <Button className={styles.themes} aria-haspopup="dialog" title={t(`theme.${now}`)} onClick={onAsk}>
      <Icon of={SquareStack} />
      <span>{t(`theme.${now}`)}</span>
    </Button>
  )
}
