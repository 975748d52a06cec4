import { Printer } from 'lucide-react'
import { Button } from '../look/Button.tsx'
import { CopyField } from '../look/CopyField.tsx'
import { Icon } from '../look/Icon.tsx'
import { QrCode } from '../look/QrCode.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './FollowUp.module.css'

/** How to come back: the link, its code, and paper. */
export function KeepPage({ url, until }: { url: string; until: string }) {
  const { t } = useTranslation('followUp')
  return (
    <section className={styles.keep} aria-labelledby="keep">
      <QrCode text={url} label={t('qr')} />
      <div>
        <h2 id="keep">{t('keep')}</h2>
        <p>{t('keepWhy', { date: until })}</p>
        <CopyField label={t('link')} value={url} />
        <p className="no-print">
          <Button onClick={() => window.print()}>
            <Icon of={Printer} />
            {t('print')}
          </Button>
        </p>
      </div>
    </section>
  )
}
