import { Printer, QrCode as QrIcon } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { useLate } from '../pages/use-late.ts'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Slip.module.css'
import { slipCodes } from './slip-codes.ts'

/** The picture comes later than the words; without a line it stays away until it is asked for again, and breaks nothing. */
const fetchQrCode = () => import('../look/QrCode.tsx').then(({ QrCode }) => QrCode)

type Props = {
  board: string
  slip: string
  /** Whose: this person's, on a device of their own or on one that others use too; or theirs whose words were written down here. */
  of: 'own' | 'shared' | 'theirs'
}

const WHY = { own: 'why', shared: 'whyShared', theirs: 'whyTheirs' } as const

/**
 * The author's slip: one code for everything said on this board, to print, to scan, or to write down. What is printed is the slip
 * alone: no words, no name, and not what the board is called, so that a sheet that lies about tells nothing of anybody's illness.
 */
export function SlipCard({ board, slip, of }: Props) {
  const { t } = useTranslation('slip')
  const [scanning, setScanning] = useState(of === 'theirs')
  const Code = useLate(fetchQrCode, scanning)
  const { page, signs } = slipCodes(location.origin, board, slip)
  return (
    <section className={`card ${styles.card} ${of === 'theirs' ? styles.theirs : ''}`} aria-labelledby="slip-title">
      <h2 id="slip-title" className="no-print">
        {t(of === 'theirs' ? 'theirs' : 'yours')}
      </h2>
      <p className={`print-only ${styles.onPaper}`}>
        <b>{t('printed')}</b>
      </p>
      <p className="small no-print">{t(WHY[of])}</p>
      <p className={styles.code}>
        {slip.split(' ').map((group, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: groups of a fixed code
          <span key={place}>{group} </span>
        ))}
      </p>
      <p className={`small ${styles.where}`}>{t('at', { address: page })}</p>
      <ol className={scanning ? styles.scan : `print-only ${styles.onPaper}`}>
        <li>
          <p className="small">{t('scanPage')}</p>
          {Code && <Code text={page} label={t('qrPage')} />}
        </li>
        <li>
          <p className="small">{t('scanSigns')}</p>
          {Code && <Code text={signs} label={t('qr')} />}
        </li>
      </ol>
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
      <p className="hint">{t(of === 'theirs' ? 'keepTheirs' : 'writeDown')}</p>
    </section>
  )
}
