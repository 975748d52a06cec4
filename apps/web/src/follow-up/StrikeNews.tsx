import type { Action } from '@firsthand/model'
import { useState } from 'react'
import { dayIn } from '../action/day.ts'
import { useHere } from '../board/here.ts'
import { useOrder } from '../board/use-order.ts'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'

/** A facilitator takes a line of news off: an owner tells without being asked first, and everybody with the link reads it. */
export function StrikeNews({ action, line }: { action: Action; line: number }) {
  const { t } = useTranslation(['followUp', 'parts'])
  const { locale } = useHere()
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const [asking, setAsking] = useState(false)
  const news = action.news[line]
  const close = () => setAsking(false)
  if (!news) return null
  return (
    <>
      <Button
        kind="plain"
        aria-haspopup="dialog"
        aria-label={t('strikeOf', { date: dayIn(news.at, locale) })}
        onClick={() => setAsking(true)}
      >
        {t('strike')}
      </Button>
      {asking && (
        <Dialog
          title={t('strikeTitle')}
          onClose={close}
          foot={
            <>
              <Button onClick={close}>{t('parts:cancel')}</Button>
              <Button
                kind="primary"
                disabled={busy}
                onClick={async () => {
                  if (await order({ do: 'action.strike', action: action.id, line, was: news.text })) close()
                }}
              >
                {t('strike')}
              </Button>
            </>
          }
        >
          {news.text && <blockquote>{news.text}</blockquote>}
          <p>{t('strikeWhy')}</p>
          {refusal && <Refusal why={complain(refusal)} />}
        </Dialog>
      )}
    </>
  )
}
