import { Printer, QrCode as QrIcon } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Slip.module.css'
import { slipAddress } from './slip-address.ts'

type Qr = typeof import('../look/QrCode.tsx')['QrCode']

/** The picture comes later than the words; without a line it stays away until it is asked for again, and breaks nothing. */
function useQrCode(asked: boolean): Qr | null {
  const [Code, setCode] = useState<Qr | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` tries again
  useEffect(() => {
    import('../look/QrCode.tsx').then(
      (file) => setCode(() => file.QrCode),
      () => {},
    )
  }, [asked])
  return Code
}

type Props = { board: string; title: string; slip: string; shared: boolean }

/** The author's slip: one code for everything said on this board, to print, to scan, or to write down. */
export function SlipCard({ board, title, slip, shared }: Props) {
  const { t } = useTranslation('slip')
  const [scanning, setScanning] = useState(false)
  const Code = useQrCode(scanning)
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
      <div className={scanning ? styles.scan : styles.printed}>{Code && <Code text={address} label={t('qr')} />}</div>
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
