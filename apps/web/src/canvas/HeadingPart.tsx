import { type Language, pickWords } from '@firsthand/model'
import { useSyncExternalStore } from 'react'
import { useBoard } from '../live/Board.tsx'
import { one } from '../live/record.ts'
import { TouchpointPicture } from '../look/TouchpointPicture.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Canvas.module.css'

/** A touchpoint as the heading of its cards. */
export function HeadingPart({ touchpoint: id }: { touchpoint: string | null }) {
  const { t, i18n } = useTranslation('parts')
  const { held } = useBoard()
  const journey = useSyncExternalStore(held.subscribe, () => one(held.get(), 'journey'))
  const touchpoint = journey?.touchpoints.find((one) => one.id === id)
  return (
    <h2 className={styles.heading}>
      <TouchpointPicture name={touchpoint?.picture ?? 'question'} />
      <span>{touchpoint ? pickWords(touchpoint.title, i18n.language as Language) : t('wholeJourney')}</span>
    </h2>
  )
}
