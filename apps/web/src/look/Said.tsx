import type { ContributionAbout, Passage, Scribe, Valence, VoiceMark } from '@firsthand/model'
import { useTranslation } from '../words/useTranslation.ts'
import { Face } from './Face.tsx'
import { PassageText } from './PassageText.tsx'
import { MARK_CLASS } from './VoiceMark.tsx'

export type SaidProps = {
  mark: VoiceMark
  /** The voice group's name in the reader's language. */
  voice: string
  passage: Passage
  valence?: Valence | null
  /** Emotion words in the reader's language. */
  emotions?: readonly string[]
  about?: ContributionAbout
  /** The name the author chose to be shown by; null: no name. */
  by?: string | null
  /** Somebody else wrote these words down for the one whose words they are. */
  writtenDownBy?: Scribe | null | undefined
  /** Buttons or a state below the words. */
  children?: React.ReactNode
}

/** A contribution: how it felt, what was said, and as whom. The words are the biggest thing. */
export function Said({ mark, voice, passage, valence = null, emotions = [], about, by, writtenDownBy, children }: SaidProps) {
  const { t } = useTranslation('parts')
  return (
    <div className={`said ${MARK_CLASS[mark]}`}>
      {(valence !== null || emotions.length > 0) && (
        <p className="felt">
          {valence !== null && (
            <>
              <Face valence={valence} />
              <b>{t(`felt.${valence}`)}</b>
            </>
          )}
          {emotions.length > 0 && <span className="quiet">{emotions.join(', ')}</span>}
        </p>
      )}
      {passage.length > 0 && (
        <blockquote>
          <PassageText passage={passage} />
        </blockquote>
      )}
      <p className="by">
        {voice} · {by || t('noName')}
        {about && about !== 'experience' && <> · {t(`abouts.${about}`)}</>}
        {writtenDownBy && <> · {t(`writtenDown.${writtenDownBy}`)}</>}
      </p>
      {children}
    </div>
  )
}
