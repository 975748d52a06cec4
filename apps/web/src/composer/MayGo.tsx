import { type Reach, reaches } from '@firsthand/model'
import { useId } from 'react'
import { useTranslation } from '../words/useTranslation.ts'

/** How far somebody lets their words go: said with them, and changed with the slip. */
export function MayGo({ reach, onChange }: { reach: Reach; onChange: (reach: Reach) => void }) {
  const { t } = useTranslation('composer')
  const field = useId()
  return (
    <div>
      <label className="field" htmlFor={field}>
        {t('mayGo')}
      </label>
      <select id={field} value={reach} onChange={(event) => onChange(event.target.value as Reach)}>
        {reaches.map((one) => (
          <option key={one} value={one}>
            {t(`reaches.${one}`)}
          </option>
        ))}
      </select>
    </div>
  )
}
