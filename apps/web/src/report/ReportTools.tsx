import { outputFormats } from '@firsthand/report'
import { Download, Printer } from 'lucide-react'
import { Button, ButtonLink } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Report.module.css'
import { timeZone } from './time-zone.ts'

/** Print the report, or take the session as a file. The files come from the server, made of what this person may see. */
export function ReportTools({ root }: { root: string }) {
  const { t, i18n } = useTranslation('report')
  const asked = new URLSearchParams({
    language: i18n.language,
    timeZone: timeZone(),
  })
  return (
    <section className={`${styles.tools} no-print`} aria-label={t('tools')}>
      <Button kind="primary" onClick={() => print()}>
        <Icon of={Printer} />
        {t('print')}
      </Button>
      <ul>
        {outputFormats.map((format) => (
          <li key={format}>
            <ButtonLink href={`${root}/report.${format}?${asked}`} download>
              <Icon of={Download} />
              <span>
                {t(`formats.${format}`)}
                <span className="vh">: {t(`formatsFor.${format}`)}</span>
              </span>
            </ButtonLink>
          </li>
        ))}
      </ul>
      <p className="hint">{t('copies')}</p>
    </section>
  )
}
