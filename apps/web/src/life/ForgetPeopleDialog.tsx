import { useOrder } from '../board/use-order.ts'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './LifePart.module.css'

const goes = ['goesPeople', 'goesSessions', 'goesPermits', 'goesLinks'] as const
const stays = ['staysSaid', 'staysRecord', 'staysSlips', 'staysYou'] as const

/** Has a closed board forget who took part, after it was said what goes and what stays. */
export function ForgetPeopleDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['life', 'parts'])
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  return (
    <Dialog
      title={t('forgetTitle')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('parts:cancel')}</Button>
          <Button
            kind="stop"
            disabled={busy}
            onClick={async () => {
              if (await order({ do: 'board.forget-people' })) onClose()
            }}
          >
            {t('forget')}
          </Button>
        </>
      }
    >
      <p>{t('forgetWhy')}</p>
      {refusal && <Refusal why={complain(refusal)} />}
      <div className={styles.two}>
        <div>
          <h3>{t('goes')}</h3>
          <ul>
            {goes.map((key) => (
              <li key={key}>{t(key)}</li>
            ))}
          </ul>
        </div>
        <div>
          <h3>{t('stays')}</h3>
          <ul>
            {stays.map((key) => (
              <li key={key}>{t(key)}</li>
            ))}
          </ul>
        </div>
      </div>
    </Dialog>
  )
}
