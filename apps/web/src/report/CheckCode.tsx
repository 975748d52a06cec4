import { QrCode } from '../look/QrCode.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Report.module.css'

/** The way to the page that checks a record, with this fingerprint; as a code too, for whoever holds the printed report. */
export function CheckCode({ fingerprint }: { fingerprint: string }) {
  const { t } = useTranslation('report')
  const path = `/check#${fingerprint.replaceAll(' ', '')}`
  // A phone that reads the paper can't reach this computer by the name by which it calls itself.
  const reachable = !/^(localhost|127\.|\[::1\])/.test(location.hostname)
  return (
    <p className={styles.check}>
      {reachable && <QrCode text={`${location.origin}${path}`} label={t('checkCode')} />}
      <a href={path} className="no-print">
        {t('check')}
      </a>
    </p>
  )
}
