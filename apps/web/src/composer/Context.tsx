import { type Language, pickWords, type Touchpoint } from '@firsthand/model'
import { Face } from '../look/Face.tsx'
import { TouchpointPicture } from '../look/TouchpointPicture.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Composer.module.css'
import type { Draft } from './draft.ts'

/** What has been chosen so far, small: the moment, and how it felt. */
export function Context({
  draft,
  touchpoints,
  felt = true,
}: {
  draft: Draft
  touchpoints: readonly Touchpoint[]
  felt?: boolean
}) {
  const { t, i18n } = useTranslation('parts')
  const touchpoint = touchpoints.find(({ id }) => id === draft.touchpoint)
  return (
    <p className={styles.context}>
      {touchpoint ? (
        <>
          <TouchpointPicture name={touchpoint.picture} />
          {pickWords(touchpoint.title, i18n.language as Language)}
        </>
      ) : (
        draft.proposes?.trim() || t('wholeJourney')
      )}
      {felt && draft.valence !== null && (
        <>
          <Face valence={draft.valence} />
          {t(`felt.${draft.valence}`)}
        </>
      )}
    </p>
  )
}
