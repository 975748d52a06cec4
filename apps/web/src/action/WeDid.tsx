import type { Action } from '@firsthand/model'
import { useHere } from '../board/here.ts'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Action.module.css'
import { dayIn } from './day.ts'

/** How far a promise has come, and what was told of it, the latest first. */
export function WeDid({ action }: { action: Action }) {
  const { t } = useTranslation('action')
  const { locale } = useHere()
  return (
    <>
      <p>
        <span className="tag">{t(`progress.${action.progress}`)}</span>
      </p>
      {action.news.length === 0 && <p className="quiet">{t('noNews')}</p>}
      <ol className={styles.news}>
        {action.news.toReversed().map(({ at, progress, text }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: news are only added, at the end
          <li key={action.news.length - place}>
            <span className="quiet">
              <time dateTime={at}>{dayIn(at, locale)}</time> · {t(`progress.${progress}`)}
            </span>
            {text && <p>{text}</p>}
          </li>
        ))}
      </ol>
    </>
  )
}
