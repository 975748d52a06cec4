import { Coffee, DoorOpen, Hand } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Answer } from '../live/answer.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { Icon } from './Icon.tsx'
import { Refusal } from './Notice.tsx'

export type BreakProps = {
  /** The facilitator's name. */
  facilitator: string
  /** Whether the facilitator knows already. */
  asked: boolean
  /** Tell the facilitator privately that a break is needed, with or without who; `none` takes it back. */
  onRest: (rest: 'none' | 'asked' | 'asked-unnamed') => Promise<Answer>
  /** Leave for today. */
  onStop: () => void
  short?: boolean
}

/** “I need a break”: the way out, top right on every screen of a participant. Nothing is told before the person says so. */
export function BreakButton({ facilitator, asked, onRest, onStop, short = false }: BreakProps) {
  const { t } = useTranslation('parts')
  const [open, setOpen] = useState(false)
  const [told, setTold] = useState<'not' | 'telling' | 'told' | 'unheard'>('not')
  const heard = useRef<HTMLParagraphElement>(null)
  // The buttons that were pressed are gone: the focus goes to what became of it.
  useEffect(() => {
    if (told === 'told') heard.current?.focus()
  }, [told])
  async function tell(rest: 'asked' | 'asked-unnamed') {
    setTold('telling')
    const answer = await onRest(rest)
    setTold(answer.is === 'done' ? 'told' : 'unheard')
  }
  // Closing the dialog takes nothing back: who asked for a break still waits for somebody.
  const close = () => setOpen(false)
  function back() {
    if (told === 'told') void onRest('none')
    setTold('not')
    close()
  }
  return (
    <>
      <Button
        className="brk"
        aria-haspopup="dialog"
        aria-label={short ? t('break') : undefined}
        onClick={() => {
          setTold(asked ? 'told' : 'not')
          setOpen(true)
        }}
      >
        <Icon of={Coffee} />
        {short ? t('breakShort') : t('break')}
      </Button>
      {open && (
        <Dialog
          title={t('breakTitle')}
          onClose={close}
          foot={
            <Button kind="primary" onClick={back}>
              {t('breakBack')}
            </Button>
          }
        >
          <p>{t('breakWhy', { facilitator })}</p>
          {told === 'told' ? (
            <p role="status" tabIndex={-1} ref={heard}>
              <b>{t('breakTold', { facilitator })}</b>
            </p>
          ) : (
            <>
              {told === 'unheard' && <Refusal why={t('breakUnheard', { facilitator })} />}
              <Button disabled={told === 'telling'} onClick={() => void tell('asked')}>
                <Icon of={Hand} />
                {t('breakAsk', { facilitator })}
              </Button>
              <Button disabled={told === 'telling'} onClick={() => void tell('asked-unnamed')}>
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
