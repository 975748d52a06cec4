import { useHere } from '../board/here.ts'
import { useAddress } from '../desk/use-address.ts'
import { all } from '../live/record.ts'
import { ButtonLink } from '../look/Button.tsx'
import { CopyField } from '../look/CopyField.tsx'
import { Notice } from '../look/Notice.tsx'
import { QrCode } from '../look/QrCode.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './FollowUp.module.css'
import { followUpAddress } from './follow-up-address.ts'

/** For everybody on the board: the page that stays when the session is over, to open and to take along. */
export default function LaterHere() {
  const { t } = useTranslation('followUp')
  const { held, client } = useHere()
  const address = useAddress()
  const link = all(held, 'follow-link').find((one) => one.for.is === 'reading' && one.state === 'open')
  if (!link?.secret) return null
  const url = followUpAddress(address, client.board, link.secret)
  return (
    <section className={`${styles.band} no-print`} aria-label={t('later')}>
      <Notice>
        <p>
          <b>{t('later')}</b>
        </p>
        <p>{t('laterWhy')}</p>
        <div className={styles.along}>
          <p>
            <ButtonLink href={followUpAddress('', client.board, link.secret)} target="_blank" rel="noreferrer">
              {t('open')}
            </ButtonLink>
          </p>
          <details>
            <summary>{t('takeAlong')}</summary>
            <div className={styles.along}>
              <QrCode text={url} label={t('qr')} />
              <CopyField label={t('link')} value={url} />
            </div>
          </details>
        </div>
      </Notice>
    </section>
  )
}
