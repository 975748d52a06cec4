import { readSlip, writeSlip } from '@firsthand/model'
import { CircleAlert } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useSearchParams } from 'wouter'
import { forgetSlip, keptSlips } from '../live/author.ts'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { Notice } from '../look/Notice.tsx'
import { TopBar } from '../look/TopBar.tsx'
import { fragmentOf } from '../pages/fragment.ts'
import { Page } from '../pages/Page.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { ForgetDialog } from './ForgetDialog.tsx'
import { Opened } from './Opened.tsx'

/** Open a slip from any browser, without joining: see where one's words stand, change them, take them back. */
export default function SlipPage({ board }: { board: string }) {
  const { t } = useTranslation(['slip', 'refusals'])
  const [search] = useSearchParams()
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const [slip, setSlip] = useState<string | null>(null)
  const [here, setHere] = useState(() => slipsHere(board))
  const [forgetting, setForgetting] = useState<string | null>(null)

  useEffect(() => {
    // Slips of older versions were addresses. What they left in this browser's history can't be taken out of it by a page.
    function take() {
      if (location.hash === '') return
      const seed = readSlip(fragmentOf(location))
      history.replaceState(history.state, '', location.pathname + location.search)
      if (seed) setSlip(writeSlip(seed))
      else setWrong(true)
    }
    take()
    // Another old address opened in this tab differs in its fragment only: the page is not loaded anew.
    window.addEventListener('hashchange', take)
    return () => window.removeEventListener('hashchange', take)
  }, [])

  function open(event: React.FormEvent) {
    event.preventDefault()
    const seed = readSlip(typed)
    setWrong(seed === null)
    if (seed) setSlip(writeSlip(seed))
    else document.getElementById('slip')?.focus()
  }

  if (slip) {
    return (
      <Opened
        key={slip}
        board={board}
        slip={slip}
        known={null}
        around={(list) => (
          <>
            <TopBar />
            <Page title={t('said')} className="narrow">
              <h1>{t('said')}</h1>
              {list}
              <p className="no-print">
                <Button
                  onClick={() => {
                    setTyped('')
                    setSlip(null)
                  }}
                >
                  {t('closeSlip')}
                </Button>
              </p>
            </Page>
          </>
        )}
      />
    )
  }
  return (
    <>
      <TopBar />
      <Page title={t('enter')} className="narrow">
        {search.has('left') && <Notice>{t('left')}</Notice>}
        <h1>{t('enter')}</h1>
        <p>{t('enterWhy')}</p>
        <form className="stack" onSubmit={open} noValidate>
          <div>
            <label className="field" htmlFor="slip">
              {t('code')}
            </label>
            <input
              id="slip"
              type="text"
              value={typed}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={60}
              aria-invalid={wrong || undefined}
              aria-describedby="slip-hint"
              onChange={(event) => setTyped(event.target.value)}
            />
            <p className="hint" id="slip-hint">
              {t('codeHint')}
            </p>
            {wrong && (
              <p className="error" role="alert">
                <Icon of={CircleAlert} />
                {t('refusals:wrong-slip')}
              </p>
            )}
          </div>
          <Button kind="primary" type="submit">
            {t('open')}
          </Button>
        </form>
        {here.map(({ slip: kept, own }) => (
          <p className="row" key={kept}>
            <Button onClick={() => setSlip(kept)}>
              {t(own ? 'openKept' : 'openTheirs', { beginning: kept.slice(0, 4) })}
            </Button>
            <Button kind="plain" aria-haspopup="dialog" onClick={() => setForgetting(kept)}>
              {t('forget')}
            </Button>
          </p>
        ))}
        {forgetting && (
          <ForgetDialog
            onClose={() => setForgetting(null)}
            onForget={() => {
              forgetSlip(board, forgetting)
              setHere(slipsHere(board))
              setForgetting(null)
            }}
          />
        )}
      </Page>
    </>
  )
}

/** What this device keeps: slips of its own, and such as were not handed over to those whose words they are. */
const slipsHere = (board: string) => [
  ...keptSlips(board).map((slip) => ({ slip, own: true })),
  ...keptSlips(board, 'helped').map((slip) => ({ slip, own: false })),
]
