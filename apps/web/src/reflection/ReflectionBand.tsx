import { Link, useLocation } from 'wouter'
import { useHere } from '../board/here.ts'
import { all } from '../live/record.ts'
import { Notice } from '../look/Notice.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Reflection.module.css'

/** Wherever somebody is on the board: that it is asked how it was, or that the answers are there. */
export default function ReflectionBand() {
  const { t } = useTranslation('reflection')
  const { held, actor, client } = useHere()
  const [path] = useLocation()
  const isOpen = all(held, 'reflection').some(({ state }) => state.is === 'open')
  const asks = isOpen && actor.is === 'participant'
  if (path.endsWith('/reflect')) return null
  return (
    <div className={`${styles.band} no-print`}>
      <Notice>
        <p className="row">
          <span>{t(!isOpen ? 'bandShown' : actor.is === 'facilitator' ? 'bandLead' : 'band')}</span>
          <Link className="link" href={`${client.home}/reflect`}>
            {t(asks ? 'answerIt' : 'readIt')}
          </Link>
        </p>
      </Notice>
    </div>
  )
}
