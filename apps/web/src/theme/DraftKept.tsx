import { Button } from '../look/Button.tsx'
import { Notice } from '../look/Notice.tsx'
import { useTranslation } from '../words/useTranslation.ts'

/** Says that what stands in a form was typed before, and offers to begin anew. */
export function DraftKept({ kept, onStartAfresh }: { kept: boolean; onStartAfresh: () => void }) {
  const { t } = useTranslation('theme')
  if (!kept) return null
  return (
    <Notice>
      <p>{t('draftKept')}</p>
      <p>
        <Button onClick={onStartAfresh}>{t('startAfresh')}</Button>
      </p>
    </Notice>
  )
}
