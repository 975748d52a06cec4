import { useId } from 'react'
import { usePlanWords } from './use-plan-words.ts'

type Props = { value: string; wrong: React.ReactNode; onChange: (text: string) => void }

/** What a voice group is called. */
export function VoiceName({ value, wrong, onChange }: Props) {
  const { t } = usePlanWords()
  const id = useId()
  return (
    <div>
      <label className="field" htmlFor={id}>
        {t('voiceName')}
      </label>
      <input
        id={id}
        type="text"
        maxLength={40}
        autoComplete="off"
        value={value}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={`${id}-why`}
        onChange={(event) => onChange(event.target.value)}
      />
      <div id={`${id}-why`}>
        <p className="hint">{t('voiceNameWhy')}</p>
        {wrong}
      </div>
    </div>
  )
}
