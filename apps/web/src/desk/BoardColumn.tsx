import { FileText, MessageCircleHeart, MonitorUp, Settings2 } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'wouter'
import { useHere } from '../board/here.ts'
import { isShown } from '../board/is-shown.ts'
import { LifePart } from '../life/LifePart.tsx'
import { all } from '../live/record.ts'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { MapOfBoard } from '../map/MapOfBoard.tsx'
import { MovesTally } from '../moderation/MovesTally.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { Balance } from './Balance.tsx'
import { BoardDialog } from './BoardDialog.tsx'
import styles from './Desk.module.css'

/** What the group sees now, the balance of voices, and the ways to show it: on the wall, as a report. */
export function BoardColumn() {
  const { t } = useTranslation(['desk', 'moderation'])
  const { held, client, phase, voices, say } = useHere()
  const [describing, setDescribing] = useState(false)
  const shown = all(held, 'contribution').filter(isShown).length
  const cannot = voices.filter(({ id }) => phase.voices[id]?.see !== true).map(({ label }) => say(label))
  return (
    <section className={styles.board} aria-labelledby="said">
      <h2 id="said">{t('said')}</h2>
      <p className="small quiet">
        {shown === 0 ? t('nothingShown') : t('shown', { count: shown })}{' '}
        {cannot.length > 0 && t('cannotSee', { groups: cannot.join(', ') })}
      </p>
      <Balance />
      <section aria-labelledby="tally">
        <h3 id="tally">{t('moderation:tally')}</h3>
        <p className="small quiet">{t('moderation:tallyWhy')}</p>
        <MovesTally />
      </section>
      <nav className="row" aria-label={t('tools')}>
        {/* A window of its own: what is projected or shared in a call must never be the desk. */}
        <a className="btn" href={`${client.home}/room`} target="_blank" rel="noopener">
          <Icon of={MonitorUp} />
          {t('roomView')}
        </a>
        <Link className="btn" href={`${client.home}/report`}>
          <Icon of={FileText} />
          {t('report')}
        </Link>
        <Link className="btn" href={`${client.home}/reflect`}>
          <Icon of={MessageCircleHeart} />
          {t('reflect')}
        </Link>
        {phase.kind !== 'closed' && (
          <Button onClick={() => setDescribing(true)} aria-haspopup="dialog">
            <Icon of={Settings2} />
            {t('aboutBoard')}
          </Button>
        )}
      </nav>
      <MapOfBoard size="small" />
      {phase.kind !== 'closed' && <LifePart className={styles.part} />}
      {describing && <BoardDialog onClose={() => setDescribing(false)} />}
    </section>
  )
}
