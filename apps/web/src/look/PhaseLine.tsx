import { useTranslation } from '../words/useTranslation.ts'

export type PhaseStep = { id: string; name: string }

/** The phases as one thread; `now` is the id of the current one. The place where we are is gold. */
export function PhaseLine({ phases, now }: { phases: readonly PhaseStep[]; now: string }) {
  const { t } = useTranslation('parts')
  const at = phases.findIndex((phase) => phase.id === now)
  return (
    <ol className="phases" aria-label={t('phases')}>
      {phases.map((phase, index) => {
        const state = index < at ? 'done' : index === at ? 'now' : 'next'
        return (
          <li key={phase.id} className={state} aria-current={state === 'now' ? 'step' : undefined}>
            <span className="dot" aria-hidden="true">
              {state === 'done' && (
                <svg viewBox="0 0 24 24" aria-hidden="true">
                  <path d="m5 12.5 4.5 4.5L19 7.5" />
                </svg>
              )}
            </span>
            {phase.name}
            {state === 'done' && <span className="vh"> ({t('phaseDone')})</span>}
            {state === 'now' && <span className="vh"> ({t('phaseNow')})</span>}
          </li>
        )
      })}
    </ol>
  )
}
