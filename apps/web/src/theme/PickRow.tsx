import type { ContributionView } from '@firsthand/model'
import { EyeOff } from 'lucide-react'
import { useState } from 'react'
import { useHere } from '../board/here.ts'
import { Button } from '../look/Button.tsx'
import { Face } from '../look/Face.tsx'
import { Icon } from '../look/Icon.tsx'
import { PassageText } from '../look/PassageText.tsx'
import { VoiceMark } from '../look/VoiceMark.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Picker.module.css'
import { useTextOf } from './use-text-of.ts'

type Props = { contribution: ContributionView; moment: string; chosen: boolean; onChoose: (chosen: boolean) => void }

/** One contribution to tick. What stands under a content note stays there until it is opened, and is in no name. */
export function PickRow({ contribution, moment, chosen, onChoose }: Props) {
  const { t } = useTranslation(['theme', 'parts'])
  const { facts, say } = useHere()
  const { felt, short } = useTextOf()
  const [open, setOpen] = useState(false)
  const voice = facts.voices.find(({ id }) => id === contribution.voice)
  const { contentNote: note, kept, name } = contribution
  const feeling = felt(contribution)
  return (
    <li className={styles.item}>
      <label className={styles.tick}>
        <input type="checkbox" checked={chosen} onChange={(event) => onChoose(event.target.checked)} />
        <span>
          <span className={styles.words}>
            {note === undefined ? (
              kept.passage.length > 0 && short(contribution, 280)
            ) : (
              <>
                <Icon of={EyeOff} /> <span className="quiet">{t('parts:contentNote')}</span> {note}
              </>
            )}
          </span>
          <span className={styles.about}>
            <span>
              {voice && (
                <>
                  <VoiceMark mark={voice.mark} /> {say(voice.label)}
                </>
              )}{' '}
              · {name || t('parts:noName')} · {moment}
            </span>
            {feeling && (
              <span className={styles.felt}>
                {kept.valence !== null && <Face valence={kept.valence} />}
                {feeling}
              </span>
            )}
          </span>
        </span>
      </label>
      {note !== undefined && kept.passage.length > 0 && (
        <div className={styles.under}>
          <Button
            aria-expanded={open}
            aria-label={t(open ? 'coverWords' : 'openWords', { note })}
            onClick={() => setOpen(!open)}
          >
            {t(open ? 'parts:contentCover' : 'parts:contentShow')}
          </Button>
          {open && (
            <blockquote>
              <PassageText passage={kept.passage} />
            </blockquote>
          )}
        </div>
      )}
    </li>
  )
}
