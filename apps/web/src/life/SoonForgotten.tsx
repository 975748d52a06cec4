import { Link } from 'wouter'
import { useHere } from '../board/here.ts'
import { Notice } from '../look/Notice.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { warnedBefore } from './forgotten-on.ts'
import { useLife } from './use-life.ts'

/** From two weeks before a board is forgotten: when, what goes with it, and the way to take it home. For facilitators. */
export function SoonForgotten({ takeHome = true }: { takeHome?: boolean }) {
  const { t } = useTranslation('life')
  const { client } = useHere()
  const life = useLife()
  if (!life || life.days > warnedBefore) return null
  return (
    <Notice className="warn">
      <p>
        <b>{life.days === 0 ? t('soonToday') : t('soonTitle', { count: life.days })}</b>
      </p>
      <p>{t('soonWhy', { date: life.on })}</p>
      {takeHome && (
        <p>
          <Link className="btn" href={`${client.home}/report`}>
            {t('takeHome')}
          </Link>
        </p>
      )}
    </Notice>
  )
}
