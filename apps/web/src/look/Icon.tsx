import type { LucideIcon } from 'lucide-react'

/** One of lucide's icons in the house's line. Decorative: the words stand beside it, or in the button's aria-label. */
export function Icon({ of: Drawing }: { of: LucideIcon }) {
  return <Drawing className="icon" aria-hidden="true" />
}
