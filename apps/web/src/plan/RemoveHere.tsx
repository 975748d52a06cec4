import { useState } from 'react'
import { Button } from '../look/Button.tsx'
import { takeFocus } from '../look/take-focus.ts'
import { usePlanWords } from './use-plan-words.ts'

type Props = { label: string; sure: string; onRemove: () => void }

/** Takes something out of the plan, after asking. */
export function RemoveHere({ label, sure, onRemove }: Props) {
  const { t } = usePlanWords()
  const [asking, setAsking] = useState<boolean | null>(null)
  if (!asking)
    return (
      <p>
        <Button kind="stop" ref={asking === false ? takeFocus : undefined} onClick={() => setAsking(true)}>
          {label}
        </Button>
      </p>
    )
  return (
    <div>
      <p ref={takeFocus} tabIndex={-1}>
        <b>{sure}</b>
      </p>
      <p className="row">
        <Button kind="stop" onClick={onRemove}>
          {t('removeYes')}
        </Button>
        <Button onClick={() => setAsking(false)}>{t('removeNo')}</Button>
      </p>
    </div>
  )
}
