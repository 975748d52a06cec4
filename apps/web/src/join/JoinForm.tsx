import { type Invitation, type Language, pickWords } from '@firsthand/model'
import { CircleAlert } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useLocation } from 'wouter'
import { fewShare } from '../composer/few-share.ts'
import type { Complaint } from '../live/answer.ts'
import { AgreementPicture } from '../look/AgreementPicture.tsx'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { Notice, Refusal } from '../look/Notice.tsx'
import { Voice } from '../look/VoiceMark.tsx'
import { Page } from '../pages/Page.tsx'
import { Waiting } from '../pages/Waiting.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { JoinedBefore } from './JoinedBefore.tsx'
import styles from './JoinForm.module.css'
import { join } from './join.ts'
import { NameChoice } from './NameChoice.tsx'
import { NoNameMeans } from './NoNameMeans.tsx'
import { dropPending, type Pending } from './pending.ts'

const AcceptedAgreement = lazy(() => import('../writing/AcceptedAgreement.tsx'))

type Props = { board: string; pending: Pending; invitation: Invitation; onHow: () => void }

/** Stands where the board's title goes, so that it can be set in bold. */
const GAP = '\u0000'

/** The invitation, the agreement, the choice of name, and the way in. */
export function JoinForm({ board, pending, invitation, onHow }: Props) {
  const { t, i18n } = useTranslation('join')
  const language = i18n.language as Language
  const complain = useComplaint()
  const [, go] = useLocation()
  const { for: made, voice, host } = invitation
  const leads = made.role === 'facilitator'
  const kind = leads
    ? 'Facilitator'
    : made.role === 'observer'
      ? 'Observer'
      : voice?.livedExperience
        ? 'Lived'
        : 'Other'
  const [before, after] = t(`invited${kind}`, { host: host.name, title: GAP }).split(GAP)
  const [name, setName] = useState<string | null>(leads ? '' : null)
  const [worksFor, setWorksFor] = useState('')
  const [shared, setShared] = useState(false)
  const [step, setStep] = useState<'asked' | 'going' | 'not-now'>('asked')
  const [unnamed, setUnnamed] = useState(false)
  const [refusal, setRefusal] = useState<Complaint | null>(null)

  async function submit(event: React.FormEvent) {
    event.preventDefault()
    if (name?.trim() === '') {
      setUnnamed(true)
      document.getElementById('name')?.focus()
      return
    }
    setStep('going')
    setRefusal(null)
    const voiceName = voice ? pickWords(voice.label, language) : null
    const answer = await join({
      board,
      pending,
      invitation,
      name,
      worksFor: leads ? worksFor : null,
      shared,
      voiceName,
    })
    if (answer.is === 'done') go(`/board/${board}/as/${pending.person}${leads ? '/desk' : ''}`, { replace: true })
    else {
      setRefusal(answer.refusal)
      setStep('asked')
    }
  }

  if (step === 'not-now') {
    return (
      <Page title={t('notNowTitle')} className="narrow">
        <h1>{t('notNowTitle')}</h1>
        <p>{t('notNowWhy')}</p>
        <p>
          <Button onClick={() => setStep('asked')}>{t('back')}</Button>
        </p>
      </Page>
    )
  }

  return (
    <Page title={invitation.title} className={`narrow ${styles.join}`}>
      <div className={styles.hello}>
        <h1>{t(`hello${kind}`)}</h1>
        <p>
          {before}
          <b>{invitation.title}</b>
          {after}
        </p>
        {invitation.purpose && <p className="quiet">{t('why', { purpose: invitation.purpose })}</p>}
        {host.worksFor && !leads && (
          <p className="quiet small">{t('worksFor', { host: host.name, worksFor: host.worksFor })}</p>
        )}
        {voice && (
          <div className={voice.livedExperience ? `seam ${styles.as}` : styles.as}>
            <p className="small quiet">{t(voice.livedExperience ? 'as' : 'asOther')}</p>
            <Voice mark={voice.mark}>{pickWords(voice.label, language)}</Voice>
          </div>
        )}
      </div>

      <JoinedBefore board={board} />
      {invitation.closed && <Notice>{t('closed')}</Notice>}
      {invitation.door && !invitation.closed && <Notice>{t('door', { host: host.name })}</Notice>}

      <section className="card" aria-labelledby="agree">
        <h2 id="agree">{t('agree')}</h2>
        <ul className={styles.lines}>
          {invitation.agreement.lines.map((line) => {
            const text = pickWords(line.text, language)
            return (
              <li key={text}>
                <AgreementPicture name={line.picture} />
                <span>{text}</span>
              </li>
            )
          })}
        </ul>
      </section>

      {invitation.accepted && (
        <Suspense fallback={<Waiting />}>
          <AcceptedAgreement accepted={invitation.accepted} />
        </Suspense>
      )}

      <form className={styles.form} onSubmit={submit} noValidate>
        <NameChoice
          invitation={invitation}
          name={name}
          unnamed={unnamed}
          worksFor={worksFor}
          onName={setName}
          onWorksFor={setWorksFor}
        />
        {voice && (
          <NoNameMeans
            few={fewShare({ voices: { [voice.id]: invitation.sharing + 1 } }, voice.id)}
            staff={!voice.livedExperience}
            onHow={onHow}
          />
        )}
        <div className={styles.shared}>
          <label className="toggle">
            <span>
              {t('shared')}
              <small>{t('sharedHint')}</small>
            </span>
            <input
              type="checkbox"
              className="switch"
              checked={shared}
              onChange={(event) => setShared(event.target.checked)}
            />
          </label>
          <div role="status">{shared && <Notice>{t('sharedHistory')}</Notice>}</div>
        </div>
        {unnamed && name?.trim() === '' && (
          <p className="error" role="alert">
            <Icon of={CircleAlert} />
            {t(leads ? 'nameNeededLead' : 'nameNeeded')}
          </p>
        )}
        {refusal && <Refusal why={complain(refusal)} />}
        <div className={styles.go}>
          <Button kind="primary" type="submit" disabled={step === 'going'}>
            {t(step === 'going' ? 'going' : leads ? 'goLead' : 'go')}
          </Button>
          <Button
            kind="plain"
            onClick={() => {
              dropPending(board)
              setStep('not-now')
            }}
          >
            {t('notNow')}
          </Button>
        </div>
      </form>
    </Page>
  )
}
