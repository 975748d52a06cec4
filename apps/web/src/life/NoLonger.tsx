import { useState } from 'react'
import { useBoard } from '../live/Board.tsx'
import { Button, ButtonLink } from '../look/Button.tsx'
import { TopBar } from '../look/TopBar.tsx'
import { Page } from '../pages/Page.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { forgetHere } from './forget-here.ts'

/**
 * The server knows no such board: it was deleted, or its time was over. What this device still keeps of it goes only when somebody says so:
 * a server that has lost its data must not make people throw away their slips.
 */
export default function NoLonger() {
  const { t } = useTranslation(['life', 'parts'])
  const client = useBoard()
  const [cleared, setCleared] = useState(false)
  return (
    <>
      <TopBar />
      <Page title={t('noLonger')} className="narrow">
        <h1>{t('noLonger')}</h1>
        <p>{t('noLongerWhy')}</p>
        <p role="status">{cleared && t('cleared')}</p>
        <div className="row">
          {!cleared && (
            <Button
              onClick={() => {
                client.end()
                forgetHere(client.board)
                setCleared(true)
              }}
            >
              {t('clear')}
            </Button>
          )}
          <ButtonLink href="/">{t('parts:toStart')}</ButtonLink>
        </div>
      </Page>
    </>
  )
}
