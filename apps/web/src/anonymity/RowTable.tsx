import { useEffect, useRef } from 'react'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Anonymity.module.css'
import type { Row } from './read-row.ts'
import { rowFields } from './row-fields.ts'

/** A stored row: each field with what it is, and then the whole of it exactly as it is kept. */
export function RowTable({ row }: { row: Row }) {
  const { t } = useTranslation(['anonymity', 'parts'])
  const table = useRef<HTMLTableElement>(null)
  useEffect(() => table.current?.focus(), [])
  return (
    <>
      <table className={styles.row} ref={table} tabIndex={-1}>
        <thead>
          <tr>
            <th scope="col">{t('means')}</th>
            <th scope="col">{t('value')}</th>
          </tr>
        </thead>
        <tbody>
          {rowFields(row, (reason) => `[${t(`parts:blackedOut.${reason}`)}]`).map(({ field, name, value }) => (
            <tr key={name}>
              <th scope="row">
                {t(`fields.${field}`)} <code className="quiet">{name}</code>
              </th>
              <td>{value ?? <span className="quiet">{t('nothing')}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <details>
        <summary>{t('raw')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <pre className={styles.raw} tabIndex={0}>
          {JSON.stringify(row, null, 2)}
        </pre>
      </details>
    </>
  )
}
