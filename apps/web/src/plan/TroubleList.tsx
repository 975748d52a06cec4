import { CircleAlert } from 'lucide-react'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import styles from './Plan.module.css'
import type { PlanDraft } from './plan-draft.ts'
import { goTo, type Trouble } from './plan-troubles.ts'
import { usePlanWords } from './use-plan-words.ts'

/** What does not fit yet, each reason once for a phase, with a way there. */
export function TroubleList({ draft, troubles }: { draft: PlanDraft; troubles: readonly Trouble[] }) {
  const { t, say } = usePlanWords()
  if (troubles.length === 0) return null
  const alike = new Map<string, { first: Trouble; voices: string[] }>()
  for (const trouble of troubles) {
    const key = trouble.phase === null ? `${trouble.id} ${trouble.voice}` : `${trouble.id} ${trouble.phase}`
    const one = alike.get(key) ?? { first: trouble, voices: [] }
    alike.set(key, { ...one, voices: trouble.voice === null ? one.voices : [...one.voices, trouble.voice] })
  }
  const where = (first: Trouble, voices: string[]) => {
    const phase = draft.plan.find(({ id }) => id === first.phase)
    const named = draft.voices.filter(({ id }) => voices.includes(id)).map(({ label }) => say(label))
    const groups = named.length > 1 && named.length === draft.voices.length ? [t('everyGroup')] : named
    return [...(phase ? [say(phase.title)] : []), ...groups].join(', ')
  }
  return (
    <div className={`note warn ${styles.troubles}`}>
      <Icon of={CircleAlert} />
      <div>
        <h3>{t('wrong', { count: alike.size })}</h3>
        <p>{t(draft.begun === undefined ? 'wrongWhy' : 'wrongWhyAhead')}</p>
        <ul>
          {[...alike].map(([key, { first, voices }]) => (
            <li key={key}>
              <span>
                <b>{where(first, voices)}</b>
                {where(first, voices) && ': '}
                {t(`problems.${first.id}`)}
              </span>
              <Button aria-label={`${t('goThere')}: ${where(first, voices)}`} onClick={() => goTo(first)}>
                {t('goThere')}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
