import type { PageBlock } from '@firsthand/model'
import { useState } from 'react'
import { useNews } from '../live/Board.tsx'
import { Button } from '../look/Button.tsx'
import { Refusal } from '../look/Notice.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import type { OpenPage } from './open-page.ts'
import { PageText } from './PageText.tsx'

/** What was written and could not be saved, offered back until the person has put it away. */
export function Returned({ open }: { open: OpenPage }) {
  const { t } = useTranslation('pages')
  const blocks = useNews(open.returned)
  const [copied, setCopied] = useState(false)
  if (blocks.length === 0) return null
  async function copy() {
    await navigator.clipboard.writeText(blocks.map(wordsOf).join('\n\n')).then(
      () => setCopied(true),
      () => {},
    )
  }
  return (
    <Refusal why={t('returned')}>
      <PageText blocks={blocks} below={2} />
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

/** A block as plain text. */
function wordsOf(block: PageBlock): string {
  if (block.is === 'quote' || block.is === 'card') return ''
  const lines = block.is === 'list' ? block.items.map(({ runs }) => runs) : [block.runs]
  return lines.map((runs) => runs.map(({ text }) => text).join('')).join('\n')
}
