import { useId } from 'react'
import styles from './Plan.module.css'

type Choice<Value extends string> = { value: Value; label: React.ReactNode; why?: string }
type Props<Value extends string> = {
  legend: string
  value: Value | null
  choices: readonly Choice<Value>[]
  disabled?: boolean
  onChoose: (value: Value) => void
  children?: React.ReactNode
}

/** One of several, each in its own words. */
export function Choices<Value extends string>({ legend, value, choices, disabled, onChoose, children }: Props<Value>) {
  const name = useId()
  return (
    <fieldset className={styles.choices} disabled={disabled}>
      <legend>{legend}</legend>
      {children}
      {choices.map((choice) => (
        <label className="choice" key={choice.value}>
          <input type="radio" name={name} checked={value === choice.value} onChange={() => onChoose(choice.value)} />
          <span>
            {choice.label}
            {choice.why && <small>{choice.why}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
