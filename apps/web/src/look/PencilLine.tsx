/** One drawn line in the house's hand, for pictures that lucide does not have (24 by 24). */
export function PencilLine({ d }: { d: string }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={d} />
    </svg>
  )
}
