import { useId } from 'react'
import { useTranslation } from '../words/useTranslation.ts'

type Props = {
  expected: string
  onExpected: (expected: string) => void
  expires: string
  onExpires: (expires: string) => void
}

/** The terms of a link, as they are typed. */
export function LinkFields({ expected, onExpected, expires, onExpires }: Props) {
  const { t } = useTranslation('desk')
  const people = useId()
  const time = useId()
  return (
    <>
      <div>
        <label className="field" htmlFor={people}>
          {t('expectedPeople')}
        </label>
        <p className="hint" id={`${people}why`}>
          {t('expectedWhy')}
        </p>
        <input
          id={people}
          type="number"
          min={1}
          max={500}
          inputMode="numeric"
          value={expected}
          aria-describedby={`${people}why`}
          onChange={(event) => onExpected(event.target.value)}
        />
      </div>
      <div>
        <label className="field" htmlFor={time}>
          {t('opensUntil')}
        </label>
        <p className="hint" id={`${time}why`}>
          {t('opensUntilWhy')}
        </p>
        <input
          id={time}
          type="datetime-local"
          value={expires}
          aria-describedby={`${time}why`}
          onChange={(event) => onExpires(event.target.value)}
        />
      </div>
    </>
  )
}
