import type { Action } from '@firsthand/model'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Action.module.css'
import { dayIn } from './day.ts'

type Props = {
  action: Pick<Action, 'progress' | 'news'>
  /** The reader's own way to write days. */
  locale: string
  /** What stands below a line of news, by its place. */
  below?: (line: number) => React.ReactNode
}

/** How far a promise has come, and what was told of it, the latest first. */
export function WeDid({ action, locale, below }: Props) {
  const { t } = useTranslation('action')
  return (
    <>
      <p>
        <span className="tag">{t(`progress.${action.progress}`)}</span>
      </p>
      {action.news.length === 0 && <p className="quiet">{t('noNews')}</p>}
      <ol className={styles.news}>
        {action.news
          .map((news, line) => ({ ...news, line }))
          .toReversed()
          .map(({ at, progress, text, by, line }) => (
            <li key={line}>
              <span className="quiet">
                <time dateTime={at}>{dayIn(at, locale)}</time> · {t(`progress.${progress}`)}
                {by === 'owner' && <> · {t('toldByOwner')}</>}
              </span>
              {text && <p>{text}</p>}
              {below?.(line)}
            </li>
          ))}
      </ol>
    </>
  )
}
