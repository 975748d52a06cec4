import { Printer, QrCode as QrIcon } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import styles from './Slip.module.css'
import { slipAddress } from './slip-address.ts'

const QrCode = lazy(() => import('../look/QrCode.tsx').then((file) => ({ default: file.QrCode })))

type Props = { board: string; title: string; slip: string; shared: boolean }

/** The author's slip: one code for everything said on this board, to print, to scan, or to write down. */
export function SlipCard({ board, title, slip, shared }: Props) {
  const { t } = useTranslation('slip')
  const [scanning, setScanning] = useState(false)
  const address = slipAddress(location.origin, board, slip)
  return (
    <section className={`card ${styles.card}`} aria-labelledby="slip-title">
      <h2 id="slip-title">{t('yours')}</h2>
      <p className="small">{t(shared ? 'whyShared' : 'why')}</p>
      <p className={styles.code}>
        {slip.split(' ').map((group, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: groups of a fixed code
          <span key={place}>{group} </span>
        ))}
      </p>
      <p className={`small ${styles.where}`}>{t('at', { title, address: address.split('#')[0] })}</p>
      <div className={scanning ? styles.scan : styles.printed}>
        <Suspense>
          <QrCode text={address} label={t('qr')} />
        </Suspense>
      </div>
      <div className="row no-print">
        <Button onClick={() => window.print()}>
          <Icon of={Printer} />
          {t('print')}
        </Button>
        <Button aria-expanded={scanning} onClick={() => setScanning(!scanning)}>
          <Icon of={QrIcon} />
          {t(scanning ? 'hideQr' : 'showQr')}
        </Button>
      </div>
      <p className="hint">{t('writeDown')}</p>
    </section>
  )
}
