import { newRecoveryCode, type PublicSettings, type Recover } from '@firsthand/model'
import { Printer } from 'lucide-react'
import { useState } from 'react'
import { newLinkSecret } from '../desk/new-link-secret.ts'
import { ask, type Complaint, post } from '../live/answer.ts'
import { Button, ButtonLink } from '../look/Button.tsx'
import { CopyField } from '../look/CopyField.tsx'
import { Icon } from '../look/Icon.tsx'
import { Refusal } from '../look/Notice.tsx'
import { TopBar } from '../look/TopBar.tsx'
import { takeFocus } from '../look/take-focus.ts'
import { Page } from '../pages/Page.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './JoinForm.module.css'
import { joinAddress } from './join-address.ts'

/** A facilitator's lost link is replaced with the code that was shown when the board was made; the old links end. */
export default function RecoverPage({ board }: { board: string }) {
  const { t } = useTranslation(['join', 'start', 'refusals'])
  const complain = useComplaint()
  const [code, setCode] = useState('')
  // Made once: pressed again after a lost answer, it is the same request, and the link and code are still these.
  const [made] = useState(() => ({ secret: newLinkSecret(), next: newRecoveryCode() }))
  const [refusal, setRefusal] = useState<Complaint | null>(null)
  const [fresh, setFresh] = useState<{ code: string; link: string; own: string } | null>(null)

  async function recover(event: React.FormEvent) {
    event.preventDefault()
    setRefusal(null)
    const request: Recover = { code, ...made }
    const answer = await post(`/api/boards/${board}/recover`, request, 'omit')
    if (answer.is !== 'done') return setRefusal(answer.refusal)
    const settings = await ask<PublicSettings>('/api/settings')
    const address = settings.is === 'done' ? settings.value.address : location.origin
    const own = joinAddress('', board, made.secret)
    setFresh({ code: made.next, link: joinAddress(address, board, made.secret), own })
  }

  return (
    <>
      <TopBar />
      <Page title={t('recoverTitle')} className={`narrow ${styles.join}`}>
        <h1>{t('recoverTitle')}</h1>
        {fresh ? (
          <>
            <p role="status" tabIndex={-1} ref={takeFocus}>
              {t('recovered')}
            </p>
            <section className="card stack">
              <h2>{t('start:yourLink')}</h2>
              <CopyField label={t('start:yourLink')} value={fresh.link} />
              <h2>{t('start:recovery')}</h2>
              <p className="hint">{t('start:recoveryWhy')}</p>
              <p className={styles.code}>{fresh.code}</p>
            </section>
            <div className="row no-print">
              <Button onClick={() => window.print()}>
                <Icon of={Printer} />
                {t('start:print')}
              </Button>
              <ButtonLink kind="primary" href={fresh.own}>
                {t('start:toDesk')}
              </ButtonLink>
            </div>
          </>
        ) : (
          <form className="stack" onSubmit={recover}>
            <p>{t('recoverWhy')}</p>
            <div>
              <label className="field" htmlFor="code">
                {t('start:recovery')}
              </label>
              <input
                id="code"
                type="text"
                value={code}
                maxLength={64}
                autoComplete="off"
                autoCapitalize="characters"
                spellCheck={false}
                required
                onChange={(event) => setCode(event.target.value)}
              />
            </div>
            {refusal && <Refusal why={complain(refusal)} />}
            <Button kind="primary" type="submit">
              {t('recover')}
            </Button>
          </form>
        )}
      </Page>
    </>
  )
}
