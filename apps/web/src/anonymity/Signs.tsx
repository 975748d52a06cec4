import styles from './Anonymity.module.css'

/** Signs to compare with a neighbour's, large and in groups of four; `label` says to a screen reader what they are. */
export function Signs({ label, signs }: { label: string; signs: string }) {
  return (
    <p className={styles.signs}>
      <span className="vh">{label}: </span>
      {(signs.replaceAll(' ', '').match(/.{1,4}/g) ?? []).map((group, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups of a fixed code
        <span key={place}>{group} </span>
      ))}
    </p>
  )
}
