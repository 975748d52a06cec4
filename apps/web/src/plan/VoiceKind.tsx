import { Choices } from './Choices.tsx'
import { usePlanWords } from './use-plan-words.ts'

type Props = { lived: boolean; isOnly?: boolean; note?: string; onChange: (lived: boolean) => void }

/** Whether a voice group speaks from lived experience. The only one that does stays so, and it is said why. */
export function VoiceKind({ lived, isOnly = false, note, onChange }: Props) {
  const { t } = usePlanWords()
  if (isOnly)
    return (
      <div>
        <p>
          <b>{t('livedYes')}</b>
        </p>
        <p className="hint">{t('livedOnly')}</p>
      </div>
    )
  return (
    <Choices
      legend={t('voiceKind')}
      value={lived ? 'yes' : 'no'}
      choices={[
        { value: 'yes', label: t('livedYes'), why: t('livedYesWhy') },
        { value: 'no', label: t('livedNo'), why: t('livedNoWhy') },
      ]}
      onChoose={(value) => onChange(value === 'yes')}
    >
      {note && <p className="hint">{note}</p>}
    </Choices>
  )
}
