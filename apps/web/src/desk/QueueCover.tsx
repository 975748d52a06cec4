import { Eye, EyeOff } from 'lucide-react'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './QueueCover.module.css'
import type { Queue } from './queue.ts'

type Props = { queue: Queue; onUncover: () => void; button: React.Ref<HTMLButtonElement> }

/** What stands in the place of the queue until a facilitator asks for its words: how many, and nothing of what they say. */
export function QueueCover({ queue, onUncover, button }: Props) {
  const { t } = useTranslation('desk')
  const { held, ready, aside } = queue
  return (
    <div className={styles.cover}>
      <p>
        <Icon of={EyeOff} />
        <b>{t('covered')}</b>
      </p>
      <p className="small">
        {[
          t('coveredHeld', { count: held.length }),
          ...(ready.length > 0 ? [t('coveredReady', { count: ready.length })] : []),
          ...(aside.length > 0 ? [t('coveredAside', { count: aside.length })] : []),
        ].join(' · ')}
      </p>
      <Button ref={button} onClick={onUncover}>
        <Icon of={Eye} />
        {t('uncover')}
      </Button>
      <p className="small quiet">{t('coverKey', { key: t('escape') })}</p>
    </div>
  )
}
