import { type Page, type Phase, pages, type VoiceGroup } from '@firsthand/model'
import { useId } from 'react'
import { setPage } from './change-plan.ts'
import styles from './Plan.module.css'
import type { PlanDraft } from './plan-draft.ts'
import { usePlanWords } from './use-plan-words.ts'

type Props = { draft: PlanDraft; phase: Phase; voice: VoiceGroup; onChange: (draft: PlanDraft) => void }

/** What a group may do in a phase with the pages that are written together. */
export function PagesOfCell({ draft, phase, voice, onChange }: Props) {
  const { t } = usePlanWords()
  const id = useId()
  const wishes = (page: Page) =>
    page === 'agreement' ? (['read', 'write'] as const) : (['none', 'read', 'write'] as const)
  const now = (page: Page) => phase.voices[voice.id]?.pages?.[page] ?? (page === 'agreement' ? 'read' : 'none')
  return (
    <fieldset className={styles.pages}>
      <legend>{t('pagesHere')}</legend>
      <p className="hint">{t('pagesWhy')}</p>
      {pages.map((page) => (
        <div className={styles.deed} key={page}>
          <label htmlFor={`${id}-${page}`}>{t(`page.${page}`)}</label>
          <select
            id={`${id}-${page}`}
            value={now(page)}
            onChange={(event) => {
              const wish = wishes(page).find((wish) => wish === event.target.value)
              if (wish) onChange(setPage(draft, phase.id, voice.id, page, wish))
            }}
          >
            {wishes(page).map((wish) => (
              <option key={wish} value={wish}>
                {t(`mayPage.${wish}`)}
              </option>
            ))}
          </select>
        </div>
      ))}
    </fieldset>
  )
}
