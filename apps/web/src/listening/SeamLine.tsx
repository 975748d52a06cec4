import styles from './ListeningRoom.module.css'

const seam = 'M3 25 47 22.5 79 26 131 19.5 158 23.5 229 20 262 27 298 24.5 351 28.5 389 21.5 424 24'

/** The seam that is being mended, and the part that is still open (decorative). It does not move. */
export function SeamLine() {
  return (
    <svg className={styles.seam} viewBox="0 0 640 44" aria-hidden="true" fill="none" strokeLinecap="round">
      <path d={seam} stroke="var(--gold-edge)" strokeWidth="8.5" strokeLinejoin="round" />
      <path d={seam} stroke="var(--gold-fill)" strokeWidth="6" strokeLinejoin="round" />
      <path d="M262 27 281 36 309 37.5M131 19.5 146 10.5 171 8" stroke="var(--gold)" strokeWidth="3" />
      <path d="M444 24H638" stroke="var(--control)" strokeWidth="2.5" strokeDasharray="1 9" />
    </svg>
  )
}
