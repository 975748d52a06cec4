import { CircleAlert } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import styles from './Plan.module.css'
import type { Trouble } from './plan-troubles.ts'
import { usePlanWords } from './use-plan-words.ts'

type Props = { troubles: readonly Trouble[]; onFit?: () => void }

/** Why what is open does not fit, read out when it happens, and one button that mends it. */
export function FitHere({ troubles, onFit }: Props) {
  const { t } = usePlanWords()
  const [isFitted, setFitted] = useState(false)
  const ids = [...new Set(troubles.map(({ id }) => id))]
  return (
    <>
      <div role={ids.length > 0 ? 'alert' : 'status'} className={styles.wrong}>
        {ids.map((id) => (
          <p className="error" key={id}>
            <Icon of={CircleAlert} />
            {t(`problems.${id}`)}
          </p>
        ))}
        {ids.length === 0 && isFitted && <p>{t('fitted')}</p>}
      </div>
      {onFit && ids.length > 0 && (
        <div>
          <Button
            onClick={(event) => {
              // The button goes with what was wrong: the focus goes on to the dialog's heading.
              event.currentTarget.closest('dialog')?.querySelector('h2')?.focus()
              setFitted(true)
              onFit()
            }}
          >
            {t('fit')}
          </Button>
          <p className="hint">{t('fitWhy')}</p>
        </div>
      )}
    </>
  )
}
