import { type Language, pickWords } from '@firsthand/model'
import { ArrowRight, CircleAlert } from 'lucide-react'
import { useState } from 'react'
import { DeckPart } from '../deck/DeckPart.tsx'
import type { Complaint } from '../live/answer.ts'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { Notice, Refusal } from '../look/Notice.tsx'
import { Voice } from '../look/VoiceMark.tsx'
import { PlanSection } from '../plan/PlanSection.tsx'
import { goTo, planTroubles } from '../plan/plan-troubles.ts'
import { LANGUAGE_NAMES, LANGUAGES } from '../words/language-names.ts'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { AgreementEditor } from './AgreementEditor.tsx'
import { type BoardDraft, type Missing, missing } from './board-draft.ts'
import { Field } from './Field.tsx'
import { JourneyEditor } from './JourneyEditor.tsx'
import styles from './StartPage.module.css'

type Props = {
  draft: BoardDraft
  onChange: (draft: BoardDraft) => void
  /** Whether this server lets only holders of a secret make boards. */
  secret: boolean
  making: boolean
  refusal: Complaint | null
  onMake: () => void
}

/** Everything that makes a board, on one page. */
export function BoardForm({ draft, onChange, secret, making, refusal, onMake }: Props) {
  const { t, i18n } = useTranslation(['start', 'deck'])
  const [told, setTold] = useState<Missing[]>([])
  const complain = useComplaint()
  const change = (next: Partial<BoardDraft>) => onChange({ ...draft, ...next })
  const lacks = (field: Missing) => told.includes(field) && missing(draft).includes(field)
  const left = told.length > 0 ? missing(draft) : []

  function submit(event: React.FormEvent) {
    event.preventDefault()
    const lacking = missing(draft)
    setTold(lacking)
    if (lacking[0]) show(lacking[0])
    else onMake()
  }
  function show(field: Missing) {
    const [trouble] = planTroubles(draft)
    if (field === 'plan' && trouble) goTo(trouble)
    else document.getElementById(field)?.focus()
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {draft.rehearsal && (
        <Notice>
          <p>{t('rehearsalWhy')}</p>
          <p>
            <Button onClick={() => change({ rehearsal: undefined })}>{t('rehearsalNot')}</Button>
          </p>
        </Notice>
      )}
      <div className={styles.pair}>
        <Field
          id="title"
          label={t('called')}
          hint={t('calledHint')}
          value={draft.title}
          most={80}
          missing={lacks('title')}
          onChange={(title) => change({ title })}
        />
        <Field
          id="purpose"
          label={t('why')}
          hint={t('whyHint')}
          value={draft.purpose}
          most={300}
          missing={lacks('purpose')}
          onChange={(purpose) => change({ purpose })}
        />
      </div>

      <PlanSection draft={draft} language={draft.language} onChange={change} />

      <fieldset className={styles.part}>
        <legend>
          <h2>{t('who')}</h2>
        </legend>
        <div className={styles.pair}>
          <Field
            id="name"
            label={t('yourName')}
            value={draft.facilitator.name}
            most={40}
            missing={lacks('name')}
            onChange={(name) => change({ facilitator: { ...draft.facilitator, name } })}
          />
          <Field
            id="worksFor"
            label={t('worksFor')}
            hint={t('worksForHint')}
            value={draft.facilitator.worksFor}
            most={80}
            missing={lacks('worksFor')}
            onChange={(worksFor) => change({ facilitator: { ...draft.facilitator, worksFor } })}
          />
          <Field
            id="support"
            label={t('supportLabel')}
            hint={t('supportHint')}
            value={draft.support}
            most={300}
            missing={lacks('support')}
            onChange={(support) => change({ support })}
          />
          <div>
            <label className="field" htmlFor="language">
              {t('language')}
            </label>
            <select
              id="language"
              value={draft.language}
              onChange={(event) => change({ language: event.target.value as Language })}
            >
              {LANGUAGES.map((language) => (
                <option key={language} value={language} lang={language}>
                  {LANGUAGE_NAMES[language]}
                </option>
              ))}
            </select>
            <p className="hint">{t('languageHint')}</p>
          </div>
        </div>
      </fieldset>

      <div className={styles.pair}>
        <section className={styles.part} aria-labelledby="moments">
          <h2 id="moments" tabIndex={-1}>
            {t('moments')}
          </h2>
          <p className="hint">{t('momentsHint')}</p>
          {lacks('moments') && <Needed />}
          <JourneyEditor
            touchpoints={draft.touchpoints}
            language={draft.language}
            onChange={(touchpoints) => change({ touchpoints })}
          />
        </section>
        <div className={styles.part}>
          <section className={styles.part} aria-labelledby="agreement">
            <h2 id="agreement" tabIndex={-1}>
              {t('agreement')}
            </h2>
            <p className="hint">{t('agreementHint')}</p>
            {lacks('agreement') && <Needed />}
            <AgreementEditor
              lines={draft.agreement.lines}
              language={draft.language}
              onChange={(lines) => change({ agreement: { lines } })}
            />
          </section>
          <section className={styles.part} aria-labelledby="people">
            <h2 id="people" tabIndex={-1}>
              {t('people')}
            </h2>
            <p className="hint">{t('peopleHint')}</p>
            {lacks('people') && <Needed />}
            <div className="row">
              {draft.voices.map((voice) => (
                <label key={voice.id} className={styles.count}>
                  <Voice mark={voice.mark}>{pickWords(voice.label, i18n.language as Language)}</Voice>
                  <input
                    type="number"
                    min={1}
                    max={500}
                    value={draft.expected[voice.id] || ''}
                    onChange={(event) =>
                      change({ expected: { ...draft.expected, [voice.id]: event.target.valueAsNumber || 0 } })
                    }
                  />
                </label>
              ))}
            </div>
          </section>
        </div>
      </div>

      <section className={styles.part} aria-labelledby="deck">
        <h2 id="deck" tabIndex={-1}>
          {t('deck:title')}
        </h2>
        <p className="hint">{t('deck:hint')}</p>
        {lacks('deck') && <Needed />}
        <DeckPart deck={draft.deck} language={draft.language} onChange={(deck) => change({ deck })} />
      </section>

      {(secret || refusal?.id === 'creation-closed') && (
        <Field
          id="secret"
          type="password"
          label={t('secret')}
          hint={t('secretHint')}
          value={draft.creationSecret ?? ''}
          most={200}
          missing={false}
          onChange={(creationSecret) => change({ creationSecret })}
        />
      )}
      {refusal && <Refusal why={complain(refusal)} />}
      <div className={styles.end}>
        {left[0] ? (
          <div className={styles.left}>
            <b className="error" role="alert">
              <Icon of={CircleAlert} />
              {t('fix', { count: left.length })}
            </b>
            <Button kind="plain" onClick={() => left[0] && show(left[0])}>
              {t('goFirst')}
            </Button>
          </div>
        ) : (
          <p className="small">{t('next')}</p>
        )}
        <Button kind="primary" type="submit" disabled={making}>
          {making ? t('making') : t(draft.rehearsal ? 'makeRehearsal' : 'make')}
          <Icon of={ArrowRight} />
        </Button>
      </div>
    </form>
  )
}

function Needed() {
  const { t } = useTranslation('start')
  return (
    <p className="error">
      <Icon of={CircleAlert} />
      {t('needed')}
    </p>
  )
}
