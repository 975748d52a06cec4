import type { Place } from '@firsthand/model'
import { MapPinned } from 'lucide-react'
import { Icon } from '../look/Icon.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Focus.module.css'
import { usePlaceName } from './use-place-name.ts'

/** On the wall: where everybody is asked to look. */
export function PlaceOnWall({ place }: { place: Place }) {
  const { t } = useTranslation('leading')
  const nameOf = usePlaceName()
  return (
    <p className={styles.wall}>
      <Icon of={MapPinned} />
      <b>{t('asksAll', { place: nameOf(place) })}</b>
    </p>
  )
}
