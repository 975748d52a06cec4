import { useState } from 'react'
import { useNews } from '../live/Board.tsx'
import { Button } from '../look/Button.tsx'
import { Refusal } from '../look/Notice.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import type { OpenPage } from './open-page.ts'

/** What was written and could not be saved, offered back until the person has put it away. */
export function Returned({ open }: { open: OpenPage }) {
  const { t } = useTranslation('pages')
  const words = useNews(open.returned)
  const [copied, setCopied] = useState(false)
  if (words.length === 0) return null
  async function copy() {
    await navigator.clipboard?.writeText(words.join('\n\n')).then(() => setCopied(true))
  }
  return (
    <Refusal why={t('returned')}>
      {words.map((text) => (
        <blockquote key={text}>{text}</blockquote>
      ))}
      <p className="row">
        {/* Browsers let nothing be copied on plain http: there people select it. */}
        {window.isSecureContext && <Button onClick={() => void copy()}>{t(copied ? 'copied' : 'copy')}</Button>}
        <Button kind="plain" onClick={open.putAway}>
          {t('putAway')}
        </Button>
      </p>
    </Refusal>
  )
}
