import type { DocumentState } from '@firsthand/sync/client'
import { Check, CloudOff, RefreshCw } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useBoard, useNews } from '../live/Board.tsx'
import { Icon } from '../look/Icon.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Pages.module.css'

/** Every letter is unsaved for a moment: only what stays so for longer, in ms, is said. */
const patience = 1000

/** Whether what was written here is saved. It doesn't flicker with every letter. */
export function SavedState({
  unsaved,
  line,
  isOpening,
}: {
  unsaved: number
  line: DocumentState['is']
  isOpening: boolean
}) {
  const { t } = useTranslation('pages')
  const [slow, setSlow] = useState(false)
  const isUnsaved = unsaved > 0
  useEffect(() => {
    if (!isUnsaved) return setSlow(false)
    const timer = setTimeout(() => setSlow(true), patience)
    return () => clearTimeout(timer)
  }, [isUnsaved])
  const isOff = useNews(useBoard().line) === 'offline' || line === 'offline'
  return (
    <p className={styles.saved} role="status">
      <Icon of={isOff ? CloudOff : slow || isOpening ? RefreshCw : Check} />
      <span>{isOff ? t('offline') : isOpening ? t('opening') : slow ? t('saving') : t('saved')}</span>
    </p>
  )
}
