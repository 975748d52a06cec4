import type { Valence } from '@firsthand/model'

const LOOK = { '-2': 'm2', '-1': 'm1', '0': '0', '1': 'p1', '2': 'p2' } as const
const EYES = (
  <>
    <circle className="eye" cx="15.5" cy="18.5" r="2.3" />
    <circle className="eye" cx="28.5" cy="18.5" r="2.3" />
  </>
)
const FEATURES = {
  m2: (
    <>
      <path className="line" d="M11.5 16.2 18 14M32.5 16.2 26 14" />
      <path className="line" d="M12.5 20.5c1.3 1.6 3.7 1.6 5 0M26.5 20.5c1.3 1.6 3.7 1.6 5 0" />
      <path className="line" d="M14 33c2.5-6.5 13.5-6.5 16 0" />
    </>
  ),
  m1: (
    <>
      {EYES}
      <path className="line" d="M15 31.5c3-3.8 11-3.8 14 0" />
    </>
  ),
  '0': (
    <>
      {EYES}
      <path className="line" d="M15 29.5h14" />
    </>
  ),
  p1: (
    <>
      {EYES}
      <path className="line" d="M15 27.5c3 4 11 4 14 0" />
    </>
  ),
  p2: (
    <>
      <path className="line" d="M12.5 19.5c1.3-2.8 4.7-2.8 6 0M25.5 19.5c1.3-2.8 4.7-2.8 6 0" />
      <path className="line" d="M13 25.5h18c-1 6-4.5 8.5-9 8.5s-8-2.5-9-8.5Z" />
    </>
  ),
}

/** The picture of a feeling (decorative): the word for it always stands beside it. */
export function Face({ valence }: { valence: Valence }) {
  const look = LOOK[valence]
  return (
    <svg className={`face f-${look}`} viewBox="0 0 44 44" aria-hidden="true">
      <circle className="skin" cx="22" cy="22" r="19.5" />
      {FEATURES[look]}
    </svg>
  )
}
