import { isBlank, type PageBlock, type VoiceMark } from '@firsthand/model'
import { type PageActions, PageEditor } from '@firsthand/writing'
import { Suspense, useEffect, useId, useState, useSyncExternalStore } from 'react'
import { useHere } from '../board/here.ts'
import { fetchRoom } from '../words/spoken.ts'
import { useTranslation } from '../words/useTranslation.ts'
import type { OpenPage } from './open-page.ts'
import styles from './Pages.module.css'
import { PageToolbar } from './PageToolbar.tsx'
import { PutCard } from './PutCard.tsx'
import { PutQuote } from './PutQuote.tsx'
import type { PageHere } from './page-here.ts'
import { QuoteHere } from './QuoteHere.tsx'
import { SavedState } from './SavedState.tsx'

type Props = { open: OpenPage; here: PageHere; blocks: readonly PageBlock[] | null }

/** The colour of a caret, by the mark of its voice group. */
const colours: Record<VoiceMark, string> = {
  'gold-circle': 'var(--gold-ink)',
  'blue-square': 'var(--staff)',
  'plum-triangle': 'var(--carers)',
  'green-diamond': 'var(--managers)',
  'clay-hexagon': 'var(--community)',
}

/** A page with its tools, for those who write there now. */
export function WritePaper({ open, here, blocks }: Props) {
  const { t, i18n } = useTranslation('pages')
  const { facts } = useHere()
  const [actions, setActions] = useState<PageActions | null>(null)
  const [putting, setPutting] = useState(false)
  const { document } = open
  const { state, unsaved } = useSyncExternalStore(document.subscribe, () => document.view)
  const id = useId()
  const isEmpty = blocks?.length === 1 && isBlank(blocks)
  const colourOf = (voice: string | null) => {
    const group = facts.voices.find((one) => one.id === voice)
    return group ? colours[group.mark] : 'var(--ink)'
  }
  const { language } = i18n
  useEffect(() => {
    // What was said can be put in also when the connection has gone in the meantime.
    fetchRoom(language, 'theme').catch(() => {})
  }, [language])
  const puts = here.page === 'agreement' ? 'card' : 'quote'
  /** After the dialog has given the focus back. */
  const put = (act: (actions: PageActions) => void) => {
    setPutting(false)
    if (actions) requestAnimationFrame(() => requestAnimationFrame(() => act(actions)))
  }
  return (
    <section className={styles.paper} aria-label={t('paper', { page: t(`page.${here.page}`) })}>
      <div className={styles.bar}>
        {actions && <PageToolbar actions={actions} controls={id} puts={puts} onPut={() => setPutting(true)} />}
      </div>
      <div id={id} className={styles.sheet}>
        {isEmpty && (
          <p className={styles.start} aria-hidden="true">
            {t('start')}
          </p>
        )}
        <PageEditor
          document={document}
          editable
          label={t('paper', { page: t(`page.${here.page}`) })}
          describedBy={`${id}-keys`}
          drawQuote={(contribution) => <QuoteHere contribution={contribution} />}
          drawCard={() => null}
          colourOf={colourOf}
          onReady={setActions}
        />
      </div>
      <p className="vh" id={`${id}-keys`}>
        {t('keys')}
      </p>
      <SavedState unsaved={unsaved} line={state.is} isOpening={blocks === null} />
      <Suspense>
        {putting && puts === 'card' && (
          <PutCard
            onPut={(blocks: PageBlock[]) => put((actions) => actions.put(blocks))}
            onClose={() => setPutting(false)}
          />
        )}
        {putting && puts === 'quote' && (
          <PutQuote
            onPut={(contributions) =>
              put((actions) => actions.put(contributions.map((contribution) => ({ is: 'quote', contribution }))))
            }
            onClose={() => setPutting(false)}
          />
        )}
      </Suspense>
    </section>
  )
}
