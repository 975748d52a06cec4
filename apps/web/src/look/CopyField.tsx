import { Check, Copy } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from '../words/useTranslation.ts'
import { Button } from './Button.tsx'
import styles from './CopyField.module.css'
import { Icon } from './Icon.tsx'

/** Something to take along: readable, selectable, and copied by a button (also on plain http, where there is no clipboard API). */
export function CopyField({ label, value }: { label: string; value: string }) {
  const { t } = useTranslation('parts')
  const [copied, setCopied] = useState(false)
  const text = useRef<HTMLTextAreaElement>(null)
  async function copy() {
    try {
      await navigator.clipboard.writeText(value)
    } catch {
      text.current?.select()
      document.execCommand('copy')
    }
    setCopied(true)
  }
  return (
    <div className={styles.copy}>
      <textarea
        ref={text}
        readOnly
        rows={1}
        aria-label={label}
        value={value}
        onFocus={(event) => event.target.select()}
      />
      <Button className="no-print" aria-label={copied ? undefined : t('copyOf', { what: label })} onClick={copy}>
        <Icon of={copied ? Check : Copy} />
        <span role="status">{copied ? t('copied') : t('copy')}</span>
      </Button>
    </div>
  )
}
