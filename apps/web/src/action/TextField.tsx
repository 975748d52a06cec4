import { CircleAlert } from 'lucide-react'
import { useId } from 'react'
import { Icon } from '../look/Icon.tsx'
import { useTranslation } from '../words/useTranslation.ts'

type Props = {
  id?: string
  label: string
  value: string
  most: number
  /** One line instead of several. */
  short?: boolean
  missing?: boolean
  onChange: (value: string) => void
}

/** Something to write, with its label and, when it is missing, that in words. */
export function TextField({ id, label, value, most, short = false, missing = false, onChange }: Props) {
  const { t } = useTranslation('action')
  const made = useId()
  const about = useId()
  const all = {
    id: id ?? made,
    value,
    maxLength: most,
    autoComplete: 'off',
    'aria-invalid': missing || undefined,
    'aria-describedby': missing ? about : undefined,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  }
  return (
    <div>
      <label className="field" htmlFor={all.id}>
        {label}
      </label>
      {short ? <input type="text" {...all} /> : <textarea rows={3} {...all} />}
      {missing && (
        <p className="error" id={about}>
          <Icon of={CircleAlert} />
          {t('needed')}
        </p>
      )}
    </div>
  )
}
