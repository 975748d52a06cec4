import { type ContributionView, can } from '@firsthand/model'
import { MapPinPlus } from 'lucide-react'
import { useState } from 'react'
import { useHere } from '../board/here.ts'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { TakeUpDialog } from './TakeUpDialog.tsx'

type Props = { contribution: ContributionView; onNews: (news: string) => void }

/** A moment that somebody proposes with what they said, for facilitators, and the way to put it on the journey. */
export function ProposedMoment({ contribution, onNews }: Props) {
  const { t } = useTranslation('list')
  const { actor, situation } = useHere()
  const [open, setOpen] = useState(false)
  const proposes = contribution.desk?.revision?.kept.proposes ?? contribution.kept.proposes
  if (!proposes || can(actor, 'touchpoint.take-up', situation) !== null) return null
  return (
    <div className="note">
      <Icon of={MapPinPlus} />
      <div>
        <p>
          {t('proposes')} <b>{proposes}</b>
        </p>
        <p className="small">{t('proposesWhy')}</p>
        <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {t('takeUp')}
        </Button>
      </div>
      {open && (
        <TakeUpDialog
          contribution={contribution.id}
          proposes={proposes}
          onClose={() => setOpen(false)}
          onNews={onNews}
        />
      )}
    </div>
  )
}
