import { checkLimit, checkRecord, type RecordCheck } from '@firsthand/model'
import { useState } from 'react'
import { Refusal } from '../look/Notice.tsx'
import { TopBar } from '../look/TopBar.tsx'
import { fragmentOf } from '../pages/fragment.ts'
import { Page } from '../pages/Page.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './CheckPage.module.css'
import { Found } from './Found.tsx'

type Chosen = { is: 'nothing' | 'looking' | 'tooLarge' | 'unread' } | { is: 'text'; text: string }
type Looked = Exclude<Chosen['is'], 'text'> | RecordCheck

/**
 * Whether the session record in a file is whole, and whether a fingerprint is its own: for everybody, without joining, all in this browser.
 * The code beside a printed record opens it with its fingerprint after the #, which is never sent.
 */
export default function CheckPage() {
  const { t } = useTranslation('check')
  const [chosen, setChosen] = useState<Chosen>({ is: 'nothing' })
  const [given, setGiven] = useState(() => fragmentOf(location).slice(0, 100))
  const found: Looked = chosen.is === 'text' ? checkRecord(chosen.text, given) : chosen.is
  const wrong =
    given.trim() !== '' && typeof found !== 'string' && found.is === 'whole' && found.given.is === 'unreadable'

  async function choose({ currentTarget: { files } }: React.ChangeEvent<HTMLInputElement>) {
    const [file] = files ?? []
    if (!file) return setChosen({ is: 'nothing' })
    if (file.size > checkLimit) return setChosen({ is: 'tooLarge' })
    setChosen({ is: 'looking' })
    const text = await file.text().catch(() => null)
    setChosen(text === null ? { is: 'unread' } : { is: 'text', text })
  }

  return (
    <>
      <TopBar />
      <Page title={t('title')} className={`narrow ${styles.page}`}>
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
        <p>
          <b>{t('stays')}</b>
        </p>
        <div>
          <label className="field" htmlFor="check-file">
            {t('file')}
          </label>
          <p className="hint" id="check-zip">
            {t('inZip')}
          </p>
          <input
            id="check-file"
            type="file"
            accept=".json,application/json"
            aria-describedby="check-zip"
            className={styles.file}
            onChange={choose}
          />
        </div>
        <div>
          <label className="field" htmlFor="check-fingerprint">
            {t('fingerprint')}
          </label>
          <p className="hint" id="check-how">
            {t('fingerprintHint')}
          </p>
          <input
            id="check-fingerprint"
            type="text"
            value={given}
            maxLength={100}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            aria-describedby="check-how"
            aria-invalid={wrong || undefined}
            onChange={({ target }) => setGiven(target.value)}
          />
        </div>
        <div role="status">
          {found === 'looking' && <p>{t('looking')}</p>}
          {typeof found !== 'string' && found.is !== 'not-ours' && <Found found={found} />}
        </div>
        {(found === 'tooLarge' || found === 'unread') && <Refusal why={t(found)} />}
        {typeof found !== 'string' && found.is === 'not-ours' && <Refusal why={t('not-ours')} />}
        <section>
          <h2>{t('provesHead')}</h2>
          <ul className={styles.proves}>
            {(['since', 'notTrue', 'notWords', 'notWho'] as const).map((what) => (
              <li key={what}>{t(`proves.${what}`)}</li>
            ))}
          </ul>
        </section>
        <p>
          <a href="/">{t('home')}</a>
        </p>
      </Page>
    </>
  )
}
