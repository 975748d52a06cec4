import type { RecordCheck } from '@firsthand/model'
import { times } from '@firsthand/report'
import { CircleAlert, CircleCheck } from 'lucide-react'
import { Icon } from '../look/Icon.tsx'
import { timeZone } from '../report/time-zone.ts'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './CheckPage.module.css'

type Whole = Extract<RecordCheck, { is: 'whole' }>

/** What a look at a record told, in plain words. */
export function Found({ found }: { found: Exclude<RecordCheck, { is: 'not-ours' }> }) {
  const { t, i18n } = useTranslation('check')
  const clock = times(i18n.language, timeZone())
  const when = (at: string) => `${clock.day(at)}, ${clock.time(at)}`
  if (found.is === 'broken') {
    const { line, lines, at } = found
    return (
      <div className={`${styles.found} ${styles.bad}`}>
        <h2>
          <Icon of={CircleAlert} /> {t('broken', { line, lines })}
        </h2>
        <p>{t('brokenHow', { line, at: when(at) })}</p>
        {line > 1 && <p>{t('before', { count: line - 1 })}</p>}
      </div>
    )
  }
  const { lines, from, to, head, named } = found
  const bad = named !== null || found.given.is === 'unknown'
  return (
    <div className={`${styles.found} ${bad ? styles.bad : ''}`}>
      <h2>
        <Icon of={bad ? CircleAlert : CircleCheck} /> {t('whole')}
      </h2>
      <p>{t('lines', { count: lines, from: when(from), to: when(to) })}</p>
      {named !== null && <p>{t('named', { named, head })}</p>}
      <p>{given(found)}</p>
    </div>
  )

  function given({ given, head }: Whole): string {
    switch (given.is) {
      case 'earlier':
        return t('earlier', { line: given.line, at: when(given.at) })
      case 'none':
        return t('none', { head })
      default:
        return t(given.is)
    }
  }
}
