import { EyeOff } from 'lucide-react'
import { Icon } from '../look/Icon.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './DeskBand.module.css'

/** What makes the desk unlike anything that may be shown: a striped band at the top, and a striped edge around the window. */
export default function DeskBand() {
  const { t } = useTranslation('desk')
  return (
    <>
      <div className={styles.edge} aria-hidden="true" />
      <p className={`${styles.band} no-print`}>
        <Icon of={EyeOff} />
        <span>{t('band')}</span>
      </p>
    </>
  )
}
