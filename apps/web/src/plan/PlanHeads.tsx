import type { Phase, VoiceGroup } from '@firsthand/model'
import { Voice } from '../look/VoiceMark.tsx'
import styles from './Plan.module.css'
import { placeOf, type Trouble } from './plan-troubles.ts'
import { TroublesHere } from './TroublesHere.tsx'
import { usePlanWords } from './use-plan-words.ts'

type Common = { troubles: readonly Trouble[]; onOpen: (() => void) | null }

/** A phase's name and minutes; while the plan is changed, a button that opens its settings. */
export function PhaseHead({ phase, troubles, onOpen }: Common & { phase: Phase }) {
  const { t, say, minutes } = usePlanWords()
  const id = placeOf({ phase: phase.id, voice: null })
  const time = minutes(phase)
  const inside = (
    <>
      {say(phase.title)} {time && <small>{time}</small>}
    </>
  )
  if (!onOpen) return inside
  return (
    <>
      <button
        type="button"
        id={id}
        className={`${styles.press} ${styles.head}`}
        aria-haspopup="dialog"
        aria-label={t('changePhase', { phase: time ? `${say(phase.title)} ${time}` : say(phase.title) })}
        aria-describedby={`${id}-why`}
        onClick={onOpen}
      >
        {inside}
      </button>
      <TroublesHere id={`${id}-why`} troubles={troubles} phase={phase.id} voice={null} />
    </>
  )
}

/** A voice group's mark and name; while the plan is changed, a button that opens it. */
export function VoiceHead({ voice, troubles, onOpen }: Common & { voice: VoiceGroup }) {
  const { t, say } = usePlanWords()
  const id = placeOf({ phase: null, voice: voice.id })
  const inside = <Voice mark={voice.mark}>{say(voice.label)}</Voice>
  if (!onOpen) return inside
  return (
    <>
      <button
        type="button"
        id={id}
        className={`${styles.press} ${styles.head}`}
        aria-haspopup="dialog"
        aria-label={t('changeVoice', { voice: say(voice.label) })}
        aria-describedby={`${id}-why`}
        onClick={onOpen}
      >
        {inside}
      </button>
      <TroublesHere id={`${id}-why`} troubles={troubles} phase={null} voice={voice.id} />
    </>
  )
}
