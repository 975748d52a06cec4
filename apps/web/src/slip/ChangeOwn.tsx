import type { Spoken } from '@firsthand/model'
import { useState } from 'react'
import { type Draft, draftOf, spokenOf } from '../composer/draft.ts'
import { MayGo } from '../composer/MayGo.tsx'
import { Preview } from '../composer/Preview.tsx'
import { Questions } from '../composer/Questions.tsx'
import { StepFrame } from '../composer/StepFrame.tsx'
import { WrittenFor } from '../composer/WrittenFor.tsx'
import type { Answer, Complaint } from '../live/answer.ts'
import { Button } from '../look/Button.tsx'
import { Notice, Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import type { Choices, Own } from './open-slip.ts'

type Props = { own: Own; choices: Choices; onSave: (spoken: Spoken) => Promise<Answer>; onClose: () => void }

/** The composer's questions again, for what was said before. The new words walk the same way as the first. */
export function ChangeOwn({ own, choices, onSave, onClose }: Props) {
  const { t } = useTranslation(['slip', 'composer'])
  const complain = useComplaint()
  const { about } = own.view
  const [draft, setDraft] = useState<Draft | null>(() => about && draftOf(about.kept, about.name !== null, '…'))
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Complaint | null>(null)
  const voice = choices.voices.find(({ id }) => id === about?.voice)
  if (!draft || !about || !voice) return null
  const cut = about.kept.passage.some((run) => 'redacted' in run)
  const notice = refusal && <Refusal why={complain(refusal)} />

  async function save() {
    if (!draft) return
    setBusy(true)
    const answer = await onSave(spokenOf(draft))
    setBusy(false)
    if (answer.is === 'done') onClose()
    else setRefusal(answer.refusal)
  }

  return (
    <Questions
      touchpoints={choices.touchpoints}
      deck={choices.deck}
      draft={draft}
      onDraft={setDraft}
      onClose={onClose}
      notice={notice || (cut && <Notice>{t('wasCut')}</Notice>)}
      look={(back) => (
        <StepFrame
          step="look"
          title={t('composer:look')}
          onBack={back}
          foot={
            <Button kind="primary" disabled={busy} onClick={save}>
              {t('saveChange')}
            </Button>
          }
        >
          {notice}
          <Preview
            draft={draft}
            voice={voice}
            touchpoints={choices.touchpoints}
            deck={choices.deck}
            by={about.name}
            writtenDownBy={draft.writtenDownBy}
          />
          {about.kept.writtenDownBy && (
            <WrittenFor by={draft.writtenDownBy} onChange={(writtenDownBy) => setDraft({ ...draft, writtenDownBy })} />
          )}
          <MayGo reach={draft.mayGo} onChange={(mayGo) => setDraft({ ...draft, mayGo })} />
          <Notice>{t('changeWhy')}</Notice>
        </StepFrame>
      )}
    />
  )
}
