import type { Insight } from '@firsthand/model'
import { Lightbulb } from 'lucide-react'
import { Icon } from '../look/Icon.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Theme.module.css'

/** The mark on what surprised people, with their word why. */
export function Unexpected({ insight }: { insight: Insight | undefined }) {
  const { t } = useTranslation('theme')
  if (!insight) return null
  return (
    <p className={styles.unexpected}>
      <Icon of={Lightbulb} />
      <span>
        <b>{t('unexpectedWhy')}</b> {insight.why}
      </span>
    </p>
  )
}
