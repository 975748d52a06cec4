import type { FileFormat, OutputFormat, ReportPart, SessionOutput } from '@firsthand/report'
import { ImageDown, Printer } from 'lucide-react'
import { useState } from 'react'
import { Button, ButtonLink } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { ChooseParts } from './ChooseParts.tsx'
import styles from './Report.module.css'
import { TakeFile } from './TakeFile.tsx'
import type { Taking } from './taking.ts'
import { timeZone } from './time-zone.ts'

type Format = FileFormat | OutputFormat
/** What most people want first; then what other programs read. */
const forReaders: readonly Format[] = ['pdf', 'docx', 'zip']
const forPrograms: readonly Format[] = ['png', 'svg', 'csv', 'md', 'json']

type Props = {
  root: string
  home: string
  output: SessionOutput
  without: readonly ReportPart[]
  onChoose: (without: ReportPart[]) => void
}

/** Take the session as a file, or print the report. The files come from the server, made of what this person may see. */
export function ReportTools({ root, home, output, without, onChoose }: Props) {
  const { t, i18n } = useTranslation('report')
  const complain = useComplaint()
  const [taking, setTaking] = useState<Taking>({ is: 'nothing' })
  const asked = new URLSearchParams({ language: i18n.language, timeZone: timeZone() })
  if (without.length > 0) asked.set('without', without.join(','))
  const file = (format: Format) => (
    <li key={format}>
      <TakeFile
        href={`${root}/report.${format}?${asked}`}
        name={t(`formats.${format}`)}
        what={t(`formatsFor.${format}`)}
        kind={format === 'pdf' ? 'primary' : 'usual'}
        taking={taking}
        onTaking={setTaking}
      />
    </li>
  )
  return (
    <section className={`${styles.tools} no-print`} aria-label={t('tools')}>
      <ChooseParts output={output} without={without} onChoose={onChoose} />
      <ul>
        {forReaders.map(file)}
        <li>
          <Button onClick={() => print()}>
            <Icon of={Printer} />
            {t('print')}
          </Button>
        </li>
      </ul>
      <details className={styles.more}>
        <summary>{t('more')}</summary>
        <ul>
          {forPrograms.map(file)}
          <li>
            <ButtonLink href={`${home}?view=canvas&picture`}>
              <Icon of={ImageDown} />
              {t('canvas')}
            </ButtonLink>
          </li>
        </ul>
      </details>
      <p className="hint" role="status">
        {taking.is === 'making' && t('making', { name: taking.name })}
        {taking.is === 'done' && t('made', { name: taking.name })}
      </p>
      {taking.is === 'refused' && <Refusal why={complain(taking.why)} />}
      <p className="hint">{t('copies')}</p>
    </section>
  )
}
