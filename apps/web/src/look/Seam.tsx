/** The gold seam along the leading edge: lived experience, or the place where we are now. Nothing else is gold. */
export function Seam({ children, className = '' }: { children: React.ReactNode; className?: string }) {
  return <div className={`seam ${className}`}>{children}</div>
}
