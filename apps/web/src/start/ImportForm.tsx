import type { MadeBoard } from '@firsthand/model'
import { times } from '@firsthand/report'
import { ArrowRight } from 'lucide-react'
import { useState } from 'react'
import { type Complaint, post } from '../live/answer.ts'
import { rememberBoard } from '../live/my-boards.ts'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { Refusal } from '../look/Notice.tsx'
import { timeZone } from '../report/time-zone.ts'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import type { Back } from './BroughtBack.tsx'
import { Field } from './Field.tsx'
import styles from './ImportPart.module.css'
import { type ReadFile, readSessionFile, type SessionFile } from './read-session-file.ts'

type Props = { secret: boolean; onBack: (back: Back) => void }

/** What comes back and what doesn't, the file, what is in it, and who leads the board now. */
export function ImportForm({ secret, onBack }: Props) {
  const { t } = useTranslation('importing')
  const [file, setFile] = useState<ReadFile | null>(null)

  async function choose({ currentTarget: { files } }: React.ChangeEvent<HTMLInputElement>) {
    const [chosen] = files ?? []
    setFile(chosen ? await readSessionFile(chosen) : null)
  }

  return (
    <div className={styles.content}>
      <div className={styles.about}>
        <p>{t('why')}</p>
        <ul>
          <li>{t('back')}</li>
          <li>{t('notBack')}</li>
          <li>{t('marked')}</li>
        </ul>
      </div>
      <div>
        <label className="field" htmlFor="import-file">
          {t('file')}
        </label>
        <input id="import-file" type="file" accept=".json,application/json" className={styles.file} onChange={choose} />
      </div>
      <div role="status">{file?.is === 'session' && <Found session={file.session} />}</div>
      {file !== null && file.is !== 'session' && <Refusal why={t(file.is)} />}
      {file?.is === 'session' && <LeadForm session={file.session} secret={secret} onBack={onBack} />}
    </div>
  )
}

function Found({ session: { board, contributions, made } }: { session: SessionFile }) {
  const { t, i18n } = useTranslation('importing')
  const day = times(i18n.language, timeZone()).day(made)
  return (
    <div className={styles.found}>
      <p>
        <b>{t('found', { title: board.title })}</b>
      </p>
      <p>{t('said', { count: contributions.length })}</p>
      <p>{t('ledBy', { name: board.host.name, worksFor: board.host.worksFor })}</p>
      <p className="quiet">{t('takenHome', { day })}</p>
    </div>
  )
}

function LeadForm({ session, secret, onBack }: Props & { session: SessionFile }) {
  const { t } = useTranslation(['importing', 'start'])
  const complain = useComplaint()
  const [facilitator, setFacilitator] = useState({ name: '', worksFor: '' })
  const [creationSecret, setCreationSecret] = useState('')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Complaint | null>(null)
  const lacks = (field: 'name' | 'worksFor') => tried && facilitator[field].trim() === ''

  async function bring(event: React.FormEvent) {
    event.preventDefault()
    setTried(true)
    const missing = (['name', 'worksFor'] as const).find((field) => facilitator[field].trim() === '')
    if (missing) return document.getElementById(`import-${missing}`)?.focus()
    setBusy(true)
    setRefusal(null)
    const request = { session, facilitator, ...(creationSecret === '' ? {} : { creationSecret }) }
    const answer = await post<MadeBoard & { leftOut: number }>('/api/boards/import', request, 'same-origin')
    setBusy(false)
    if (answer.is !== 'done') return setRefusal(answer.refusal)
    const { leftOut, ...made } = answer.value
    const { title, voices, rehearsal } = session.board
    rememberBoard({ board: made.board, person: made.person, title, role: 'facilitator', voice: null })
    onBack({ made, board: { title, voices, rehearsal }, leftOut })
    window.scrollTo(0, 0)
  }

  return (
    <form className={styles.lead} onSubmit={bring} noValidate>
      <h3>{t('leads')}</h3>
      <Field
        id="import-name"
        label={t('start:yourName')}
        value={facilitator.name}
        most={40}
        missing={lacks('name')}
        onChange={(name) => setFacilitator({ ...facilitator, name })}
      />
      <Field
        id="import-worksFor"
        label={t('start:worksFor')}
        hint={t('start:worksForHint')}
        value={facilitator.worksFor}
        most={80}
        missing={lacks('worksFor')}
        onChange={(worksFor) => setFacilitator({ ...facilitator, worksFor })}
      />
      {(secret || refusal?.id === 'creation-closed') && (
        <Field
          id="import-secret"
          type="password"
          label={t('start:secret')}
          hint={t('start:secretHint')}
          value={creationSecret}
          most={200}
          missing={false}
          onChange={setCreationSecret}
        />
      )}
      {refusal && <Refusal why={'where' in refusal ? t('changed', { where: refusal.where }) : complain(refusal)} />}
      <p>
        <Button kind="primary" type="submit" disabled={busy}>
          {busy ? t('bringing') : t('bring')}
          <Icon of={ArrowRight} />
        </Button>
      </p>
    </form>
  )
}
