import { type Agreement, type Language, pickWords } from '@firsthand/model'
import { Plus, X } from 'lucide-react'
import { AgreementPicture } from '../look/AgreementPicture.tsx'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './AgreementEditor.module.css'

type Line = Agreement['lines'][number]
type Props = { lines: readonly Line[]; language: Language; onChange: (lines: Line[]) => void }

/** The ground rules, a line each, in plain words; everybody reads and accepts them on joining. */
export function AgreementEditor({ lines, language, onChange }: Props) {
  const { t } = useTranslation('start')
  return (
    <>
      <ul className={styles.lines}>
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line of the agreement has no other name than its place
          <li key={at}>
            <AgreementPicture name={line.picture} />
            <textarea
              rows={2}
              aria-label={t('agreementLine', { number: at + 1 })}
              value={pickWords(line.text, language)}
              maxLength={240}
              onChange={(event) =>
                onChange(
                  lines.map((other, place) =>
                    place === at ? { ...line, text: { [language]: event.target.value } } : other,
                  ),
                )
              }
            />
            <Button
              kind="plain"
              aria-label={t('removeLine', { number: at + 1 })}
              disabled={lines.length === 1}
              onClick={() => onChange(lines.filter((_, place) => place !== at))}
            >
              <Icon of={X} />
            </Button>
          </li>
        ))}
      </ul>
      <Button
        disabled={lines.length >= 12}
        onClick={() => onChange([...lines, { picture: 'people', text: { [language]: '' } }])}
      >
        <Icon of={Plus} />
        {t('addLine')}
      </Button>
    </>
  )
}
