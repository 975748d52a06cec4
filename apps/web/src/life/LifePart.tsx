import { Copy, Drama, Trash2, UserX } from 'lucide-react'
import { useState } from 'react'
import { useHere } from '../board/here.ts'
import { all } from '../live/record.ts'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { DeleteDialog } from './DeleteDialog.tsx'
import { ForgetPeopleDialog } from './ForgetPeopleDialog.tsx'
import styles from './LifePart.module.css'
import { PlaySomebody } from './PlaySomebody.tsx'
import { useCopy } from './use-copy.ts'
import { useLife } from './use-life.ts'

/** How long the board is kept, and what its facilitator can do about that: forget who took part, copy it, try it out, delete it. */
export function LifePart({ className }: { className?: string | undefined }) {
  const { t } = useTranslation('life')
  const { held, facts, phase } = useHere()
  const [asking, setAsking] = useState<'forget' | 'delete' | null>(null)
  const life = useLife()
  const copy = useCopy()
  const rehearsal = facts.rehearsal === true
  const forgotten = all(held, 'record').some(({ entry }) => entry.what === 'people-forgotten')
  return (
    <section className={className} aria-labelledby="life">
      <h2 id="life">{t(rehearsal ? 'rehearsalPart' : 'part')}</h2>
      {rehearsal && <p className="small">{t('rehearsalHow')}</p>}
      {life && !rehearsal && (
        <p className="small">
          {t('keptUntil', { date: life.on })}{' '}
          <span className="quiet">{t(life.closed ? 'countedFromClosed' : 'countedFromMade')}</span>
        </p>
      )}
      <p className="small" role="status">
        {forgotten && t('forgotten')}
      </p>
      <ul className={styles.acts}>
        {rehearsal && <PlaySomebody />}
        {rehearsal && (
          <li>
            <Button aria-haspopup="dialog" onClick={() => setAsking('delete')}>
              <Icon of={Trash2} />
              {t('wipe')}
            </Button>
          </li>
        )}
        {phase.kind === 'closed' && !forgotten && !rehearsal && (
          <li>
            <Button aria-haspopup="dialog" onClick={() => setAsking('forget')}>
              <Icon of={UserX} />
              {t('forget')}
            </Button>
          </li>
        )}
        {!rehearsal && phase.kind !== 'closed' && (
          <li>
            <Button onClick={() => copy('rehearsal')}>
              <Icon of={Drama} />
              {t('rehearse')}
            </Button>
            <span className="hint">{t('rehearseWhy')}</span>
          </li>
        )}
        <li>
          <Button onClick={() => copy('board')}>
            <Icon of={Copy} />
            {t(rehearsal ? 'real' : 'duplicate')}
          </Button>
          <span className="hint">{t('duplicateWhy')}</span>
        </li>
        {!rehearsal && (
          <li>
            <Button kind="plain" aria-haspopup="dialog" onClick={() => setAsking('delete')}>
              <Icon of={Trash2} />
              {t('delete')}
            </Button>
          </li>
        )}
      </ul>
      {asking === 'forget' && <ForgetPeopleDialog onClose={() => setAsking(null)} />}
      {asking === 'delete' && <DeleteDialog onClose={() => setAsking(null)} />}
    </section>
  )
}
