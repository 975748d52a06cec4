import { useTranslation } from '../words/useTranslation.ts'
import styles from './QueueKeys.module.css'

/** What a single key does while an item of the queue has the focus, and nowhere else (WCAG 2.1.4). */
export const MOVE_KEYS = ['publish', 'redact', 'return', 'hide', 'note', 'choose'] as const
export type MoveKey = (typeof MOVE_KEYS)[number]

/** A small help: the keys of the queue. */
export function QueueKeys() {
  const { t } = useTranslation('desk')
  const rows = [
    ['↑ ↓', t('keys.goOn')],
    ...MOVE_KEYS.map((move) => [t(`key.${move}`).toUpperCase(), t(`keys.${move}`)]),
    [t('escape'), t('keys.cover')],
  ]
  return (
    <details className="small">
      <summary>{t('keysTitle')}</summary>
      <p className="quiet">{t('keysWhen')}</p>
      <dl className={styles.keys}>
        {rows.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
