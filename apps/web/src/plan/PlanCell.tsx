import type { Phase, VoiceGroup } from '@firsthand/model'
import { Ear, Eye } from 'lucide-react'
import { Icon } from '../look/Icon.tsx'
import { MARK_CLASS } from '../look/VoiceMark.tsx'
import { cellOf } from './cell.ts'
import styles from './Plan.module.css'
import { placeOf, type Trouble } from './plan-troubles.ts'
import { TroublesHere } from './TroublesHere.tsx'
import { usePlanWords } from './use-plan-words.ts'

type Props = {
  phase: Phase
  voice: VoiceGroup
  troubles: readonly Trouble[]
  /** Null: the plan is only looked at. */
  onOpen: (() => void) | null
}

/** What a group does in a phase, with why it can't be so; while the plan is changed, a button. */
export function PlanCell({ phase, voice, troubles, onOpen }: Props) {
  const { t, say, does, writes } = usePlanWords()
  const { is } = cellOf(phase, voice)
  const pages = writes(phase, voice)
  const id = placeOf({ phase: phase.id, voice: voice.id })
  const looks = `${styles.cell} ${styles[is] ?? ''} ${styles[MARK_CLASS[voice.mark]] ?? ''}`
  const inside = (
    <>
      {is === 'wait' && <Icon of={Ear} />}
      {(is === 'read' || is === 'readAdd') && <Icon of={Eye} />}
      <span>
        {does(phase, voice)} {pages && <small className={styles.writes}>{pages}</small>}
      </span>
    </>
  )
  return (
    <div>
      {onOpen ? (
        <button
          type="button"
          id={id}
          className={`${styles.press} ${looks}`}
          aria-haspopup="dialog"
          aria-label={t('changeCell', {
            voice: say(voice.label),
            phase: say(phase.title),
            // In the very words and signs that stand on it: people press what they read.
            does: [does(phase, voice), pages].filter(Boolean).join(' '),
          })}
          aria-describedby={`${id}-why`}
          onClick={onOpen}
        >
          {inside}
        </button>
      ) : (
        <span className={looks}>{inside}</span>
      )}
      <TroublesHere id={`${id}-why`} troubles={troubles} phase={phase.id} voice={voice.id} />
    </div>
  )
}
