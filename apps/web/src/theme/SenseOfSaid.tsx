import type { ContributionView } from '@firsthand/model'
import { useHere } from '../board/here.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { senseOf } from './sense.ts'
import styles from './Theme.module.css'
import { Unexpected } from './Unexpected.tsx'

/** Beneath a contribution: the themes that it is in, and why it was unexpected. */
export function SenseOfSaid({ contribution }: { contribution: ContributionView }) {
  const { t } = useTranslation('theme')
  const { held } = useHere()
  const { themesOf, insights } = senseOf(held)
  const themes = themesOf.get(contribution.id) ?? []
  return (
    <>
      {themes.length > 0 && (
        <p className={styles.in}>
          <span className="quiet">{t('inThemes')}</span>
          {themes.map(({ id, title }) => (
            <span className="tag" key={id}>
              {title}
            </span>
          ))}
        </p>
      )}
      <Unexpected insight={insights.get(contribution.id)} />
    </>
  )
}
