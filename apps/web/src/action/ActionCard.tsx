import type { Action } from '@firsthand/model'
import { Megaphone, Pencil } from 'lucide-react'
import { useHere } from '../board/here.ts'
import { StrikeNews } from '../follow-up/StrikeNews.tsx'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Action.module.css'
import { actionAnchor } from './action-anchor.ts'
import { OutcomeFacts } from './OutcomeFacts.tsx'
import { WeDid } from './WeDid.tsx'
import { YouSaid } from './YouSaid.tsx'

const second = { action: 'weWill', unmet: 'cannot', stalemate: 'toOthers' } as const

type Props = { action: Action; onChange: (() => void) | null; onTell: (() => void) | null }

/** You said → we will → we did; of a need that can't be met and a stalemate the first two, in the same size. */
export function ActionCard({ action, onChange, onTell }: Props) {
  const { t } = useTranslation('action')
  const { locale, voices } = useHere()
  const { outcome } = action
  const anchor = actionAnchor(action.id)
  const what = outcome.what.length > 60 ? `${outcome.what.slice(0, 60).trimEnd()}…` : outcome.what
  return (
    <li className={`card ${styles.card}`}>
      <div className={styles.part}>
        <p className={styles.step}>{t('youSaid')}</p>
        <YouSaid action={action} />
      </div>
      <div className={styles.part}>
        <p className={styles.step}>{t(second[outcome.is])}</p>
        <h3 id={anchor} tabIndex={-1}>
          {outcome.what}
        </h3>
        <OutcomeFacts outcome={outcome} voices={voices} locale={locale} />
        {onChange && (
          <p>
            <Button kind="plain" aria-label={t('changeOf', { what })} onClick={onChange}>
              <Icon of={Pencil} />
              {t('change')}
            </Button>
          </p>
        )}
      </div>
      {outcome.is === 'action' && (
        <div className={styles.part}>
          <p className={styles.step}>{t('weDid')}</p>
          <WeDid
            action={action}
            locale={locale}
            below={onTell ? (line) => <StrikeNews action={action} line={line} /> : undefined}
          />
          {onTell && (
            <p>
              <Button aria-label={t('tellOf', { what })} onClick={onTell}>
                <Icon of={Megaphone} />
                {t('tell')}
              </Button>
            </p>
          )}
        </div>
      )}
    </li>
  )
}
