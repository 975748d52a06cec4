import { ArrowLeft, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Composer.module.css'
import { STEPS, type Step } from './steps.ts'

type Props = {
  /** The question's place; null on screens that ask nothing. */
  step: Step | null
  title: string
  /** What was chosen so far, small above the question. */
  context?: React.ReactNode
  /** What stands under the question. */
  children: React.ReactNode
  foot: React.ReactNode
  /** At the far end of the bar: the break. */
  end?: React.ReactNode
  /** Small, below everything: whom to turn to, and the state of the line. */
  below?: React.ReactNode
  onBack?: () => void
  onClose?: () => void
}

/** One screen of the composer: the way back, where we are, the way out; one question; one primary button. */
export function StepFrame({ step, title, context, children, foot, end, below, onBack, onClose }: Props) {
  const { t } = useTranslation(['composer', 'parts'])
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = title
    heading.current?.focus()
  }, [title])
  const at = step ? STEPS.indexOf(step) : -1
  return (
    <main id="main" className={styles.step}>
      <div className={styles.bar}>
        {onBack ? (
          <Button kind="plain" className={styles.square} aria-label={t('parts:back')} onClick={onBack}>
            <Icon of={ArrowLeft} />
          </Button>
        ) : onClose ? (
          <Button kind="plain" className={styles.square} aria-label={t('parts:close')} onClick={onClose}>
            <Icon of={X} />
          </Button>
        ) : (
          <span className={styles.square} />
        )}
        {step ? (
          <div className={styles.progress} role="img" aria-label={t('step', { at: at + 1, of: STEPS.length })}>
            {STEPS.map((name, place) => (
              <span key={name} className={place < at ? styles.done : place === at ? styles.now : undefined} />
            ))}
          </div>
        ) : (
          <span className={styles.progress} />
        )}
        {end}
      </div>
      <div className={styles.mid}>
        {context}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
        {below && <div className={styles.below}>{below}</div>}
      </div>
      <div className={styles.foot}>{foot}</div>
    </main>
  )
}
