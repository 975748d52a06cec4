import { useTranslation } from '../words/useTranslation.ts'

/** The mended bowl and the name. `quiet` leaves the name to screen readers, for narrow bars. */
export function Brand({ href = '/', quiet = false }: { href?: string; quiet?: boolean }) {
  const { t } = useTranslation('parts')
  return (
    <a className="brand" href={href}>
      <svg viewBox="0 0 40 40" aria-hidden="true" fill="none" strokeLinejoin="round">
        <path d="M4 16h32c0 10.5-6.5 18-16 18S4 26.5 4 16Z" stroke="var(--ink)" strokeWidth="2.6" />
        <path
          d="M13 33.5 16.5 27l-2-4.5 5-3-1-3.5M16.5 27l7 1 3.5 4.5M19.5 19.5l8-1.5 3 3.5"
          stroke="var(--gold)"
          strokeWidth="2.8"
          strokeLinecap="round"
        />
      </svg>
      <span className={quiet ? 'vh' : undefined}>{t('brand')}</span>
    </a>
  )
}
