import { Suspense, useState } from 'react'
import { useTranslation } from '../words/useTranslation.ts'
import type { Back } from './BroughtBack.tsx'
import { ImportForm } from './ImportForm.tsx'
import styles from './ImportPart.module.css'

type Props = { secret: boolean; onBack: (back: Back) => void }

/** Closed until somebody needs it: bring back a board from the file that its facilitator took home. */
export function ImportPart({ secret, onBack }: Props) {
  const { t } = useTranslation('start')
  const [open, setOpen] = useState(false)
  return (
    <details className={`card ${styles.part}`} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{t('bringBack')}</h2>
      </summary>
      {open && (
        <Suspense fallback={null}>
          <ImportForm secret={secret} onBack={onBack} />
        </Suspense>
      )}
    </details>
  )
}
