import type { ContributionView } from '@firsthand/model'
import { Check, ChevronDown, ChevronUp, EyeOff, type LucideIcon, PenLine, StickyNote, Undo2 } from 'lucide-react'
import { useId } from 'react'
import { useHere } from '../board/here.ts'
import { ProposedMoment } from '../list/ProposedMoment.tsx'
import { one } from '../live/record.ts'
import { Button } from '../look/Button.tsx'
import { Emotions } from '../look/Emotions.tsx'
import { Face } from '../look/Face.tsx'
import { Icon } from '../look/Icon.tsx'
import { PassageText } from '../look/PassageText.tsx'
import { seenEmotion } from '../look/seen-emotion.ts'
import { VoiceMark } from '../look/VoiceMark.tsx'
import { UndoRedaction } from '../moderation/UndoRedaction.tsx'
import { underReview } from '../moderation/under-review.ts'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './QueueCard.module.css'
import type { MoveKey } from './QueueKeys.tsx'

type Props = {
  contribution: ContributionView
  /** Whether it is the list's one stop of the Tab key. */
  inHand: boolean
  open: boolean
  onOpen: (open: boolean) => void
  onKeyDown: (event: React.KeyboardEvent) => void
  /** Whether it is among those to decide on together; null when there is only one. */
  chosen: boolean | null
  onChoose: (chosen: boolean) => void
  /** Null when nothing can be decided now. */
  onMove: ((move: MoveKey) => void) | null
  onNews: (news: string) => void
}

const moves: { move: Exclude<MoveKey, 'choose'>; icon: LucideIcon }[] = [
  { move: 'publish', icon: Check },
  { move: 'redact', icon: PenLine },
  { move: 'return', icon: Undo2 },
  { move: 'hide', icon: EyeOff },
  { move: 'note', icon: StickyNote },
]

/** One contribution in the queue, with the moves: publish, black out, send back, hide, put a note over it. */
export function QueueCard({ contribution, inHand, open, onOpen, onKeyDown, chosen, onChoose, onMove, onNews }: Props) {
  const { t } = useTranslation(['desk', 'moderation', 'parts'])
  const { held, facts, say, language } = useHere()
  const words = useId()
  const kept = underReview(contribution)
  const changed = contribution.desk?.state.is !== 'held'
  const voice = facts.voices.find(({ id }) => id === contribution.voice)
  const touchpoint = one(held, 'journey')?.touchpoints.find(({ id }) => id === kept.touchpoint)
  const moment = touchpoint ? say(touchpoint.title) : (kept.proposes ?? t('parts:wholeJourney'))
  const tab = inHand ? 0 : -1
  const names = { redact: t('moderation:redact'), return: t('moderation:return'), hide: t('moderation:hide') }
  const label = { publish: t('publish'), note: t('moderation:note'), ...names }
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        {chosen !== null && (
          <input
            type="checkbox"
            tabIndex={tab}
            checked={chosen}
            aria-label={t('choose', { moment })}
            onChange={(event) => onChoose(event.target.checked)}
          />
        )}
        <button
          type="button"
          data-item={contribution.id}
          tabIndex={tab}
          aria-expanded={open}
          aria-describedby={open ? words : undefined}
          aria-keyshortcuts={onMove ? moves.map(({ move }) => t(`key.${move}`)).join(' ') : undefined}
          onClick={() => onOpen(!open)}
          onKeyDown={onKeyDown}
        >
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
          <div id={words} className={styles.words}>
            {contribution.contentNote && <p className="tag">{contribution.contentNote}</p>}
            {(kept.valence !== null || kept.emotions.length > 0) && (
              <p className="small quiet">
                <Emotions
                  of={[
                    ...(kept.valence === null ? [] : [{ text: t(`parts:felt.${kept.valence}`) }]),
                    ...kept.emotions.map((word) => seenEmotion(word, facts.deck, language)),
                  ]}
                />
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
            <ProposedMoment contribution={contribution} onNews={onNews} />
          </div>
          <div className={styles.acts}>
            {moves.map(({ move, icon }) => (
              <Button
                key={move}
                disabled={!onMove || (move === 'redact' && kept.passage.length === 0)}
                aria-haspopup={move === 'publish' ? undefined : 'dialog'}
                onClick={() => onMove?.(move)}
              >
                <Icon of={icon} />
                {label[move]}
                <span className={styles.key} aria-hidden="true">
                  {t(`key.${move}`).toUpperCase()}
                </span>
              </Button>
            ))}
            <UndoRedaction contribution={contribution} onNews={onNews} />
          </div>
        </>
      )}
    </li>
  )
}
