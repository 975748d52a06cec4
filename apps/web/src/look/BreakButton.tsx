import { Coffee, DoorOpen, Hand } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from '../words/useTranslation.ts'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { Icon } from './Icon.tsx'

export type BreakProps = {
  /** The facilitator's name. */
  facilitator: string
  /** Tell the facilitator privately that a break is needed, with or without who; `none` takes it back. */
  onRest: (rest: 'none' | 'asked' | 'asked-unnamed') => void
  /** Leave for today. */
  onStop: () => void
  short?: boolean
}

/** “I need a break”: the way out, top right on every screen of a participant. Nothing is told before the person says so. */
export function BreakButton({ facilitator, onRest, onStop, short = false }: BreakProps) {
  const { t } = useTranslation('parts')
  const [step, setStep] = useState<'here' | 'away' | 'told'>('here')
  function tell(rest: 'asked' | 'asked-unnamed') {
    setStep('told')
    onRest(rest)
  }
  function back() {
    if (step === 'told') onRest('none')
    setStep('here')
  }
  return (
    <>
      <Button
        className="brk"
        aria-haspopup="dialog"
        aria-label={short ? t('break') : undefined}
        onClick={() => setStep('away')}
      >
        <Icon of={Coffee} />
        {short ? t('breakShort') : t('break')}
      </Button>
      {step !== 'here' && (
        <Dialog
          title={t('breakTitle')}
          onClose={back}
          foot={
            <Button kind="primary" onClick={back}>
              {t('breakBack')}
            </Button>
          }
        >
          <p>{t('breakWhy', { facilitator })}</p>
          {step === 'told' ? (
            <p role="status">
              <b>{t('breakTold', { facilitator })}</b>
            </p>
          ) : (
            <>
              <Button onClick={() => tell('asked')}>
                <Icon of={Hand} />
                {t('breakAsk', { facilitator })}
              </Button>
              <Button onClick={() => tell('asked-unnamed')}>
                <Icon of={Hand} />
                {t('breakAskUnnamed', { facilitator })}
              </Button>
            </>
          )}
          <Button onClick={onStop}>
            <Icon of={DoorOpen} />
            {t('breakStop')}
          </Button>
        </Dialog>
      )}
    </>
  )
}
