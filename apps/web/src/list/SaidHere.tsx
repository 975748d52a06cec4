import { type ContributionView, can, type VoiceGroup } from '@firsthand/model'
import { ArrowLeftRight, Ellipsis, Layers, Lightbulb } from 'lucide-react'
import { use, useState } from 'react'
import { ShownTo, useHere } from '../board/here.ts'
import { BringButton } from '../focus/BringButton.tsx'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { Said } from '../look/Said.tsx'
import { seenEmotion } from '../look/seen-emotion.ts'
import { OnBoardDialog } from '../moderation/OnBoardDialog.tsx'
import { UndoRedaction } from '../moderation/UndoRedaction.tsx'
import { MarkUnexpected } from '../theme/MarkUnexpected.tsx'
import { SenseOfSaid } from '../theme/SenseOfSaid.tsx'
import { senseOf } from '../theme/sense.ts'
import { ThemesOf } from '../theme/ThemesOf.tsx'
import { useTextOf } from '../theme/use-text-of.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { MoveDialog } from './MoveDialog.tsx'
import { ProposedMoment } from './ProposedMoment.tsx'
import { saidAnchor } from './said-anchor.ts'

type Props = { contribution: ContributionView; voice: VoiceGroup; onNews: (news: string) => void }

/** One contribution, what was made of it, and what this person may do with it: put it into themes, mark it, move it, or (facilitators) moderate it. */
export function SaidHere({ contribution, voice, onNews }: Props) {
  const { t } = useTranslation(['list', 'theme'])
  const { held, say, facts, language, actor, situation } = useHere()
  const { short } = useTextOf()
  const [open, setOpen] = useState<'move' | 'moderate' | 'themes' | 'mark' | null>(null)
  const { passage, valence, emotions, about } = contribution.kept
  const moves = can(actor, 'contribution.move', situation) === null
  const moderates = can(actor, 'contribution.hide', situation) === null
  const sorts = can(actor, 'theme.sort', situation) === null
  const marked = senseOf(held).insights.has(contribution.id)
  const start = short(contribution)
  const onWall = use(ShownTo) !== null
  const close = () => setOpen(null)
  return (
    <li tabIndex={-1} id={saidAnchor(contribution.id)}>
      <Said
        mark={voice.mark}
        voice={say(voice.label)}
        passage={passage}
        valence={valence}
        emotions={emotions.map((word) => seenEmotion(word, facts.deck, language))}
        about={about}
        by={contribution.name}
        writtenDownBy={contribution.kept.writtenDownBy}
        contentNote={contribution.contentNote}
        under={onWall ? 'stays' : 'opens'}
      >
        <SenseOfSaid contribution={contribution} />
        {!onWall && <ProposedMoment contribution={contribution} onNews={onNews} />}
        {(moves || moderates || sorts) && (
          <p className="row">
            {sorts && (
              <>
                <Button
                  kind="plain"
                  aria-label={t('theme:themesOfThis', { words: start })}
                  onClick={() => setOpen('themes')}
                >
                  <Icon of={Layers} />
                  {t('theme:themesButton')}
                </Button>
                <Button
                  kind="plain"
                  aria-label={t(marked ? 'theme:markChangeOf' : 'theme:markThis', { words: start })}
                  onClick={() => setOpen('mark')}
                >
                  <Icon of={Lightbulb} />
                  {t('theme:unexpected')}
                </Button>
              </>
            )}
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
            <BringButton
              kind="plain"
              place={() => ({ is: 'contribution', contribution: contribution.id })}
              name={start}
            />
            <UndoRedaction contribution={contribution} onNews={onNews} />
          </p>
        )}
      </Said>
      {open === 'themes' && <ThemesOf contributions={[contribution]} onClose={close} onNews={onNews} />}
      {open === 'mark' && (
        <MarkUnexpected on={{ of: 'contribution', id: contribution.id }} onClose={close} onNews={onNews} />
      )}
      {open === 'move' && <MoveDialog contribution={contribution} onClose={close} onNews={onNews} />}
      {open === 'moderate' && <OnBoardDialog contribution={contribution} onClose={close} onNews={onNews} />}
    </li>
  )
}
