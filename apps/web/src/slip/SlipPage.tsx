import { readSlip, writeSlip } from '@firsthand/model'
import { CircleAlert } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useSearchParams } from 'wouter'
import { keptSlips } from '../live/author.ts'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { Notice } from '../look/Notice.tsx'
import { TopBar } from '../look/TopBar.tsx'
import { fragmentOf } from '../pages/fragment.ts'
import { Page } from '../pages/Page.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { Opened } from './Opened.tsx'

/** Open a slip from any browser, without joining: see where one's words stand, change them, take them back. */
export default function SlipPage({ board }: { board: string }) {
  const { t } = useTranslation(['slip', 'refusals'])
  const [search] = useSearchParams()
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const [slip, setSlip] = useState<string | null>(null)
  const [here] = useState(() => keptSlips(board))

  useEffect(() => {
    const seed = readSlip(fragmentOf(location))
    if (location.hash === '') return
    history.replaceState(history.state, '', location.pathname + location.search)
    if (seed) setSlip(writeSlip(seed))
    else setWrong(true)
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
        board={board}
        slip={slip}
        known={null}
        around={(list) => (
          <>
            <TopBar />
            <Page title={t('said')} className="narrow">
              <h1>{t('said')}</h1>
              {list}
              <p>
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
        {here.map((kept) => (
          <p key={kept}>
            <Button onClick={() => setSlip(kept)}>{t('openKept', { beginning: kept.slice(0, 4) })}</Button>
          </p>
        ))}
      </Page>
    </>
  )
}
