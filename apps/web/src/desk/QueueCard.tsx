import type { ContributionView } from '@firsthand/model'
import { emotionWords } from '@firsthand/report'
import { Check, ChevronDown, ChevronUp, EyeOff, PenLine, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useHere } from '../board/here.ts'
import { useOrder } from '../board/use-order.ts'
import { one } from '../live/record.ts'
import { Button } from '../look/Button.tsx'
import { Face } from '../look/Face.tsx'
import { Icon } from '../look/Icon.tsx'
import { Refusal } from '../look/Notice.tsx'
import { PassageText } from '../look/PassageText.tsx'
import { VoiceMark } from '../look/VoiceMark.tsx'
import { RedactDialog } from '../moderation/RedactDialog.tsx'
import { ReturnDialog } from '../moderation/ReturnDialog.tsx'
import { UndoRedaction } from '../moderation/UndoRedaction.tsx'
import { underReview } from '../moderation/under-review.ts'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './QueueCard.module.css'

type Props = {
  contribution: ContributionView
  open: boolean
  onOpen: (open: boolean) => void
  /** Whether it is among those to publish together; null when there is only one. */
  chosen: boolean | null
  onChoose: (chosen: boolean) => void
  onPublish: () => Promise<void>
  onNews: (news: string) => void
}

/** One contribution in the queue, with the four moves: publish, black out, send back, hide. */
export function QueueCard({ contribution, open, onOpen, chosen, onChoose, onPublish, onNews }: Props) {
  const { t } = useTranslation(['desk', 'moderation', 'parts'])
  const { held, facts, say } = useHere()
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const [dialog, setDialog] = useState<'redact' | 'return' | null>(null)
  const kept = underReview(contribution)
  const changed = contribution.desk?.state.is !== 'held'
  const voice = facts.voices.find(({ id }) => id === contribution.voice)
  const touchpoint = one(held, 'journey')?.touchpoints.find(({ id }) => id === kept.touchpoint)
  const moment = touchpoint ? say(touchpoint.title) : t('parts:wholeJourney')
  const rest = { contribution, onClose: () => setDialog(null), onNews }
  async function hide() {
    if (await order({ do: 'contribution.hide', contribution: contribution.id })) onNews(t('moderation:hidden'))
  }
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        {chosen !== null && (
          <input
            type="checkbox"
            checked={chosen}
            aria-label={t('choose', { moment })}
            onChange={(event) => onChoose(event.target.checked)}
          />
        )}
        <button type="button" aria-expanded={open} onClick={() => onOpen(!open)}>
          {kept.valence !== null && <Face valence={kept.valence} />}
          <span>
            {voice && <VoiceMark mark={voice.mark} />}
            <span className="vh">{voice && say(voice.label)}: </span>
            <b>{moment}</b> <span className="quiet">{contribution.name ?? t('parts:noName')}</span>
          </span>
          <Icon of={open ? ChevronUp : ChevronDown} />
        </button>
      </div>
      {open && (
        <>
          {(kept.valence !== null || kept.emotions.length > 0) && (
            <p className="small quiet">
              {[
                ...(kept.valence === null ? [] : [t(`parts:felt.${kept.valence}`)]),
                ...emotionWords(kept.emotions, facts.deck).map(say),
              ].join(', ')}
            </p>
          )}
          {kept.passage.length > 0 ? (
            <blockquote>
              <PassageText passage={kept.passage} />
            </blockquote>
          ) : (
            <p className="quiet">{t('noWords')}</p>
          )}
          {changed && <p className="small quiet">{t('changedWords')}</p>}
          {refusal && <Refusal why={complain(refusal)} />}
          <div className={styles.acts}>
            <Button disabled={busy} onClick={() => void onPublish()}>
              <Icon of={Check} />
              {t('publish')}
            </Button>
            <Button disabled={kept.passage.length === 0} onClick={() => setDialog('redact')} aria-haspopup="dialog">
              <Icon of={PenLine} />
              {t('moderation:redact')}
            </Button>
            <Button onClick={() => setDialog('return')} aria-haspopup="dialog">
              <Icon of={Undo2} />
              {t('moderation:return')}
            </Button>
            <Button disabled={busy} onClick={() => void hide()}>
              <Icon of={EyeOff} />
              {t('moderation:hide')}
            </Button>
            <UndoRedaction contribution={contribution} />
          </div>
        </>
      )}
      {dialog === 'redact' && <RedactDialog {...rest} />}
      {dialog === 'return' && <ReturnDialog {...rest} />}
    </li>
  )
}
