import { can, isBlank, type PageBlock, pageHash } from '@firsthand/model'
import { useId, useRef, useState } from 'react'
import { useHere } from '../board/here.ts'
import { useOrder } from '../board/use-order.ts'
import { Button } from '../look/Button.tsx'
import { Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { acceptedIn } from './accepted.ts'
import { seeAccepted } from './accepted-seen.ts'
import styles from './Pages.module.css'

type Props = {
  /** What stands on the page, as this screen shows it. */
  blocks: readonly PageBlock[]
  saved: boolean
  onNews: (news: string) => void
}

/** For facilitators: accepts the agreement exactly as it stands on this screen, or says why that can't be done now. */
export function AcceptPart({ blocks, saved, onNews }: Props) {
  const { t } = useTranslation('pages')
  const { actor, situation, client, held } = useHere()
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const heading = useId()
  const why = useId()
  const start = useRef<HTMLHeadingElement>(null)
  const [asked, setAsked] = useState(false)
  if (can(actor, 'agreement.accept', situation) !== null) return null
  const [last] = acceptedIn(held)
  const hash = pageHash(client.board, 'agreement', blocks)
  const isSame = last?.hash === hash
  const notNow = isBlank(blocks) ? t('acceptBlank') : saved ? null : t('acceptUnsaved')
  async function accept() {
    if (notNow !== null) return setAsked(true)
    setAsked(false)
    if (!(await order({ do: 'agreement.accept', hash }))) return
    const n = (last?.n ?? 0) + 1
    seeAccepted(client.shelf, n)
    onNews(t('acceptedNow', { n }))
    // The button goes with what it did.
    start.current?.focus()
  }
  return (
    <section className={`card ${styles.accept} no-print`} aria-labelledby={heading}>
      <h2 id={heading} ref={start} tabIndex={-1}>
        {t('acceptPart')}
      </h2>
      {isSame ? (
        <p>{t('acceptSame', { n: last.n })}</p>
      ) : (
        <>
          <p id={why}>{t('acceptWhy')}</p>
          {last && <p>{t('acceptAgain', { n: last.n })}</p>}
          {refusal && <Refusal why={refusal.id === 'outdated' ? t('outdated') : complain(refusal)} />}
          {asked && notNow !== null && <Refusal why={notNow} />}
          <p>
            <Button kind="primary" disabled={busy} aria-describedby={why} onClick={() => void accept()}>
              {t('accept')}
            </Button>
          </p>
        </>
      )}
    </section>
  )
}
