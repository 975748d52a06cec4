import { CircleAlert } from 'lucide-react'
import { useId } from 'react'
import { Icon } from '../look/Icon.tsx'
import { startHere } from '../moderation/start-here.ts'
import { useTranslation } from '../words/useTranslation.ts'

type Props = {
  label: string
  hint?: string
  value: string
  missing?: boolean
  first?: boolean
  onChange: (title: string) => void
}

/** What a theme is called. */
export function TitleField({ label, hint, value, missing = false, first = false, onChange }: Props) {
  const { t } = useTranslation('theme')
  const field = useId()
  const about = useId()
  return (
    <div>
      <label className="field" htmlFor={field}>
        {label}
      </label>
      <input
        id={field}
        ref={first ? startHere : undefined}
        type="text"
        value={value}
        maxLength={80}
        autoComplete="off"
        aria-invalid={missing || undefined}
        aria-describedby={hint || missing ? about : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      <div id={about}>
        {hint && <p className="hint">{hint}</p>}
        {missing && (
          <p className="error">
            <Icon of={CircleAlert} />
            {t('needed')}
          </p>
        )}
      </div>
    </div>
  )
}
