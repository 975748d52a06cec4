import { isBlank } from '@firsthand/model'
import { useId, useSyncExternalStore } from 'react'
import { Refusal } from '../look/Notice.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { AcceptPart } from './AcceptPart.tsx'
import type { OpenPage } from './open-page.ts'
import { PageText } from './PageText.tsx'
import type { PageHere } from './page-here.ts'
import { QuoteHere } from './QuoteHere.tsx'
import { Returned } from './Returned.tsx'
import { useBlocks, usePage } from './use-page.ts'
import { WritePaper } from './WritePaper.tsx'

type Props = { here: PageHere; onNews: (news: string) => void }

/** The page itself: to be written by those who may now, to be read by everybody else whom it is open to. */
export function Paper({ here, onNews }: Props) {
  const open = usePage(here.page)
  return open && <OpenPaper open={open} here={here} onNews={onNews} />
}

function OpenPaper({ open, here, onNews }: Props & { open: OpenPage }) {
  const { t } = useTranslation('pages')
  const { document } = open
  const { state, unsaved, access } = useSyncExternalStore(document.subscribe, () => document.view)
  const blocks = useBlocks(document)
  const heading = useId()
  const writes = here.access === 'write'
  const drawQuote = (contribution: string) => <QuoteHere contribution={contribution} />
  if (!writes) {
    return (
      <section className="card" aria-labelledby={heading}>
        <h2 className="vh" id={heading}>
          {t('paper', { page: t(`page.${here.page}`) })}
        </h2>
        <Returned open={open} />
        {blocks === null ? (
          <p role="status">{t('opening')}</p>
        ) : isBlank(blocks) ? (
          <p className="quiet">{t('nobodyYet')}</p>
        ) : (
          <PageText blocks={blocks} below={1} quote={drawQuote} />
        )}
      </section>
    )
  }
  return (
    <>
      {state.is === 'refused' && <Refusal why={t('cut')} />}
      <Returned open={open} />
      <WritePaper open={open} here={here} blocks={blocks} />
      {here.page === 'agreement' && blocks && (
        <AcceptPart blocks={blocks} saved={unsaved === 0 && access !== null} onNews={onNews} />
      )}
    </>
  )
}
