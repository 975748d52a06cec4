import type { Step } from '@firsthand/model'

/** How far a statement holds, as a circle that is filled that far (decorative: the words stand beside it). */
export function StepMark({ step }: { step: Step }) {
  const part = (step - 1) / 4
  const turn = 2 * Math.PI * part
  const [x, y] = [12 + 8 * Math.sin(turn), 12 - 8 * Math.cos(turn)]
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="8" />
      {part === 1 && <circle cx="12" cy="12" r="8" fill="currentColor" />}
      {part > 0 && part < 1 && (
        <path d={`M12 12V4A8 8 0 ${part > 0.5 ? 1 : 0} 1 ${x} ${y}Z`} fill="currentColor" stroke="none" />
      )}
    </svg>
  )
}
