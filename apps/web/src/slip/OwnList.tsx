import { type Language, pickWords } from '@firsthand/model'
import { useState } from 'react'
import type { Answer } from '../live/answer.ts'
import { Button } from '../look/Button.tsx'
import { Notice } from '../look/Notice.tsx'
import { Said } from '../look/Said.tsx'
import { seenEmotion } from '../look/seen-emotion.ts'
import { TouchpointPicture } from '../look/TouchpointPicture.tsx'
import { takeFocus } from '../look/take-focus.ts'
import { useTranslation } from '../words/useTranslation.ts'
import type { Choices, Own } from './open-slip.ts'
import styles from './Slip.module.css'
import { WithdrawDialog } from './WithdrawDialog.tsx'

type Props = {
  own: readonly Own[]
  choices: Choices | null
  onChange: (own: Own) => void
  onWithdraw: (own: Own) => Promise<Answer>
}

/** What a person has said: where it stands in plain words, the facilitator's note, and the ways to change it or take it back. */
export function OwnList({ own, choices, onChange, onWithdraw }: Props) {
  const { t, i18n } = useTranslation(['slip', 'parts'])
  const language = i18n.language as Language
  const [taking, setTaking] = useState<Own | null>(null)
  const [taken, setTaken] = useState<string | null>(null)
  return (
    <>
      {choices?.closed && <Notice>{t('changeEnded')}</Notice>}
      <ol className={styles.list}>
        {own.map((one) => {
          const { about, state, note, changeWaits } = one.view
          // What stands on the board carries no note: this one is about newer words, and it is those that are read here.
          const changeCameBack = state === 'shown' && note !== null && !changeWaits
          const voice = choices?.voices.find(({ id }) => id === about?.voice)
          const touchpoint = choices?.touchpoints.find(({ id }) => id === about?.kept.touchpoint)
          if (!about || !voice || !choices) {
            return (
              <li key={one.key.id} className="card">
                <p className={styles.state} tabIndex={-1} ref={one.key.id === taken ? takeFocus : undefined}>
                  {t('states.withdrawn')}
                </p>
              </li>
            )
          }
          return (
            <li key={one.key.id} className="card">
              <h2 className={styles.moment}>
                {touchpoint && <TouchpointPicture name={touchpoint.picture} />}{' '}
                {touchpoint ? pickWords(touchpoint.title, language) : (about.kept.proposes ?? t('parts:wholeJourney'))}
              </h2>
              <Said
                mark={voice.mark}
                voice={pickWords(voice.label, language)}
                passage={about.kept.passage}
                valence={about.kept.valence}
                emotions={about.kept.emotions.map((word) => seenEmotion(word, choices.deck, language))}
                about={about.kept.about}
                by={about.name}
                writtenDownBy={about.kept.writtenDownBy}
              />
              <p>
                <b>{changeCameBack ? t('changeCameBack') : t(`states.${state}`)}</b> {changeWaits && t('changeWaits')}
              </p>
              {note && (
                <div className={styles.note}>
                  <p className="small quiet">{t('note')}</p>
                  <p>{note}</p>
                </div>
              )}
              <div className="row">
                {!choices.closed && <Button onClick={() => onChange(one)}>{t('change')}</Button>}
                <Button kind="stop" onClick={() => setTaking(one)}>
                  {t('withdraw')}
                </Button>
              </div>
            </li>
          )
        })}
      </ol>
      {taking && (
        <WithdrawDialog
          onWithdraw={() => onWithdraw(taking)}
          onClose={() => setTaking(null)}
          onDone={() => {
            setTaken(taking.key.id)
            setTaking(null)
          }}
        />
      )}
    </>
  )
}
