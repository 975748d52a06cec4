import type { ContributionAbout, Passage, Scribe, Valence, VoiceMark } from '@firsthand/model'
import { EyeOff } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from '../words/useTranslation.ts'
import { Button } from './Button.tsx'
import { Emotions } from './Emotions.tsx'
import { Face } from './Face.tsx'
import { Icon } from './Icon.tsx'
import { PassageText } from './PassageText.tsx'
import type { SeenEmotion } from './seen-emotion.ts'
import { MARK_CLASS } from './VoiceMark.tsx'

export type SaidProps = {
  mark: VoiceMark
  /** The voice group's name in the reader's language. */
  voice: string
  passage: Passage
  valence?: Valence | null
  emotions?: readonly SeenEmotion[]
  about?: ContributionAbout
  /** The name the author chose to be shown by; null: no name. */
  by?: string | null
  /** Somebody else wrote these words down for the one whose words they are. */
  writtenDownBy?: Scribe | null | undefined
  /** What a facilitator put over something heavy: it stands first, and whoever wants opens the words. */
  contentNote?: string | undefined
  /** Whether the words under a note can be opened here, stay covered (on a wall), or are printed after it. */
  under?: 'opens' | 'stays' | 'printed'
  /** Buttons or a state below the words. */
  children?: React.ReactNode
}

/** A contribution: how it felt, what was said, and as whom. The words are the biggest thing. */
export function Said({
  mark,
  voice,
  passage,
  valence = null,
  emotions = [],
  about,
  by,
  writtenDownBy,
  contentNote,
  under = 'opens',
  children,
}: SaidProps) {
  const { t } = useTranslation('parts')
  // What somebody chose to open are these words under this note. Other words that come to stand in their place stay covered.
  const noted = JSON.stringify([contentNote, passage])
  const [opened, setOpened] = useState<string | null>(null)
  const open = opened === noted
  const words = useId()
  const isNoted = contentNote !== undefined && passage.length > 0
  const isCovered = isNoted && under !== 'printed' && !(open && under === 'opens')
  return (
    <div className={`said ${MARK_CLASS[mark]}`}>
      {isNoted && (
        <p className="content-note">
          <span>
            <Icon of={EyeOff} />
            <span>
              <span className="quiet">{t('contentNote')}</span> <b>{contentNote}</b>
            </span>
          </span>
          {under === 'opens' && (
            <Button
              className="no-print"
              aria-expanded={open}
              aria-controls={words}
              onClick={() => setOpened(open ? null : noted)}
            >
              {t(open ? 'contentCover' : 'contentShow')}
            </Button>
          )}
        </p>
      )}
      {(valence !== null || emotions.length > 0) && (
        <p className="felt">
          {valence !== null && (
            <>
              <Face valence={valence} />
              <b>{t(`felt.${valence}`)}</b>
            </>
          )}
          <Emotions of={emotions} />
        </p>
      )}
      {passage.length > 0 && (
        <div id={words} hidden={isCovered}>
          {!isCovered && (
            <blockquote>
              <PassageText passage={passage} />
            </blockquote>
          )}
        </div>
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
