import { useState } from 'react'
import { useOrder } from '../board/use-order.ts'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'

/** The facilitator ends a reflection: everybody sees each group's spread at the same moment. */
export function RevealReflection({ reflection }: { reflection: string }) {
  const { t } = useTranslation(['reflection', 'parts'])
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const [asking, setAsking] = useState(false)
  const close = () => setAsking(false)
  return (
    <>
      <p>
        <Button aria-haspopup="dialog" onClick={() => setAsking(true)}>
          {t('showNow')}
        </Button>
      </p>
      {asking && (
        <Dialog
          title={t('showTitle')}
          onClose={close}
          foot={
            <>
              <Button onClick={close}>{t('parts:cancel')}</Button>
              <Button
                kind="primary"
                disabled={busy}
                onClick={async () => {
                  if (await order({ do: 'reflection.reveal', reflection })) close()
                }}
              >
                {t('showNow')}
              </Button>
            </>
          }
        >
          <p>{t('showWhy')}</p>
          {refusal && <Refusal why={complain(refusal)} />}
        </Dialog>
      )}
    </>
  )
}
