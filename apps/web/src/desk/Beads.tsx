import styles from './Desk.module.css'

/** How many are ready, as beads that fill from the left and belong to nobody (decorative: the count stands beside them). */
export function Beads({ ready, of, lived }: { ready: number; of: number; lived: boolean }) {
  if (of > 40) return null
  return (
    <span className={`${styles.beads} ${lived ? styles.gold : ''}`} aria-hidden="true">
      {Array.from({ length: of }, (_, at) => `bead ${at}`).map((key, at) => (
        <i key={key} data-ready={at < ready || undefined} />
      ))}
    </span>
  )
}
