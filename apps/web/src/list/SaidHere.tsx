import { type ContributionView, can, passageText, type VoiceGroup } from '@firsthand/model'
import { emotionWords } from '@firsthand/report'
import { ArrowLeftRight, Ellipsis } from 'lucide-react'
import { use, useState } from 'react'
import { ShownTo, useHere } from '../board/here.ts'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { Said } from '../look/Said.tsx'
import { OnBoardDialog } from '../moderation/OnBoardDialog.tsx'
import { UndoRedaction } from '../moderation/UndoRedaction.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { MoveDialog } from './MoveDialog.tsx'

type Props = { contribution: ContributionView; voice: VoiceGroup; onNews: (news: string) => void }

/** One contribution, with what this person may do with it: move it, or (facilitators) moderate it. */
export function SaidHere({ contribution, voice, onNews }: Props) {
  const { t } = useTranslation(['list', 'parts'])
  const { say, facts, actor, situation } = useHere()
  const [open, setOpen] = useState<'move' | 'moderate' | null>(null)
  const { passage, valence, emotions, about } = contribution.kept
  const moves = can(actor, 'contribution.move', situation) === null
  const moderates = can(actor, 'contribution.hide', situation) === null
  // What stands under a note is in no name of a button either.
  const words = contribution.contentNote ?? passageText(passage, (reason) => t(`parts:blackedOut.${reason}`))
  const start = words.length > 40 ? `${words.slice(0, 40)}…` : words
  const onWall = use(ShownTo) !== null
  const close = () => setOpen(null)
  return (
    <li tabIndex={-1}>
      <Said
        mark={voice.mark}
        voice={say(voice.label)}
        passage={passage}
        valence={valence}
        emotions={emotionWords(emotions, facts.deck).map(say)}
        about={about}
        by={contribution.name}
        writtenDownBy={contribution.kept.writtenDownBy}
        contentNote={contribution.contentNote}
        under={onWall ? 'stays' : 'opens'}
      >
        {(moves || moderates) && (
          <p className="row">
            {moves && (
              <Button kind="plain" aria-label={t('moveThis', { words: start })} onClick={() => setOpen('move')}>
                <Icon of={ArrowLeftRight} />
                {t('move')}
              </Button>
            )}
            {moderates && (
              <Button kind="plain" aria-label={t('moderateThis', { words: start })} onClick={() => setOpen('moderate')}>
                <Icon of={Ellipsis} />
                {t('moderate')}
              </Button>
            )}
            <UndoRedaction contribution={contribution} />
          </p>
        )}
      </Said>
      {open === 'move' && <MoveDialog contribution={contribution} onClose={close} onNews={onNews} />}
      {open === 'moderate' && <OnBoardDialog contribution={contribution} onClose={close} onNews={onNews} />}
    </li>
  )
}
