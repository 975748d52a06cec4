import { CircleAlert } from 'lucide-react'
import { useId } from 'react'
import { Icon } from '../look/Icon.tsx'
import { useTranslation } from '../words/useTranslation.ts'

type Props = {
  id: string
  label: string
  hint?: string
  value: string
  most: number
  missing: boolean
  type?: 'text' | 'password'
  onChange: (value: string) => void
}

/** One line to fill in, with its hint and, when it is missing, that in words. */
export function Field({ id, label, hint, value, most, missing, type = 'text', onChange }: Props) {
  const { t } = useTranslation('start')
  const about = useId()
  return (
    <div>
      <label className="field" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type={type}
        value={value}
        maxLength={most}
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
