/** What the board will look like, in a few lines: two ways through the same journey. */
export function ShapePicture() {
  return (
    <svg viewBox="0 6 160 78" aria-hidden="true" fill="none" strokeLinecap="round" strokeLinejoin="round">
      <path d="M8 46h144" stroke="var(--ink)" strokeWidth="1.8" strokeDasharray="1 5" />
      <path d="M12 34C30 58 38 60 52 40S74 10 88 26s14 50 32 46 18-30 30-36" stroke="var(--gold)" strokeWidth="3.5" />
      <path d="M12 44c24-6 40 4 60-4s50-8 78-6" stroke="var(--staff)" strokeWidth="2.6" strokeDasharray="7 4" />
    </svg>
  )
}
