import type { VoiceMark as Mark } from '@firsthand/model'

/** Class of a mark in base.css: one name stands for its colour, its shape and its pattern. */
export const MARK_CLASS = {
  'gold-circle': 'lived',
  'blue-square': 'staff',
  'plum-triangle': 'carers',
  'green-diamond': 'managers',
  'clay-hexagon': 'community',
} as const satisfies Record<Mark, string>

const SHAPES = {
  'gold-circle': <circle cx="12" cy="12" r="9" />,
  'blue-square': <rect x="3.5" y="3.5" width="17" height="17" rx="1.5" />,
  'plum-triangle': <path d="M12 3.5 21.5 20h-19Z" />,
  'green-diamond': <path d="m12 2.5 9.5 9.5-9.5 9.5L2.5 12Z" />,
  'clay-hexagon': <path d="M7 3.5h10l5 8.5-5 8.5H7L2 12Z" />,
} satisfies Record<Mark, React.ReactElement>

/** The mark alone (decorative): a shape and a colour, never a colour alone. Write the group's name beside it, or use `Voice`. */
export function VoiceMark({ mark }: { mark: Mark }) {
  return (
    <svg
      className={`mark m-${MARK_CLASS[mark]}`}
      viewBox="0 0 24 24"
      strokeWidth="2"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {SHAPES[mark]}
    </svg>
  )
}

/** Mark and name of a voice group, in its colour. */
export function Voice({ mark, children }: { mark: Mark; children: React.ReactNode }) {
  return (
    <span className={`voice ${MARK_CLASS[mark]}`}>
      <VoiceMark mark={mark} />
      {children}
    </span>
  )
}
