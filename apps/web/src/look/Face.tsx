import type { Valence } from '@firsthand/model'
import { faceDrawings } from '@firsthand/report'

const LOOK = { '-2': 'm2', '-1': 'm1', '0': '0', '1': 'p1', '2': 'p2' } as const

/** The picture of a feeling (decorative): the word for it always stands beside it. */
export function Face({ valence }: { valence: Valence }) {
  const { eyes, lines } = faceDrawings[valence]
  return (
    <svg className={`face f-${LOOK[valence]}`} viewBox="0 0 44 44" aria-hidden="true">
      <circle className="skin" cx="22" cy="22" r="19.5" />
      {eyes.map((eye) => (
        <circle key={eye.cx} className="eye" {...eye} />
      ))}
      {lines.map((d) => (
        <path key={d} className="line" d={d} />
      ))}
    </svg>
  )
}
