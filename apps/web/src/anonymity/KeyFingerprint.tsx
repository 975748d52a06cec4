import { ShieldCheck, ShieldQuestion } from 'lucide-react'
import { Icon } from '../look/Icon.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Anonymity.module.css'
import { Signs } from './Signs.tsx'

type Props = {
  /** 20 signs, in groups of four or not. */
  signs: string
  /** What this browser knows of them: what the link named, that it has compared them with that, or that it could not. */
  known: { is: 'of-link' } | { is: 'checked' | 'unchecked'; replaced: number }
}

/** The fingerprint of a group's keys, large, to compare with a neighbour's; and what this browser knows of it. */
export function KeyFingerprint({ signs, known }: Props) {
  const { t } = useTranslation('anonymity')
  return (
    <>
      <p>{t('keysWhy')}</p>
      <Signs label={t('keysLabel')} signs={signs} />
      <p className={styles.checked}>
        <Icon of={known.is === 'unchecked' ? ShieldQuestion : ShieldCheck} />
        {known.is === 'of-link' ? (
          <span>{t('keysOfLink')}</span>
        ) : (
          <span>
            {t(known.is === 'checked' ? 'keysChecked' : 'keysUnchecked')}{' '}
            {known.replaced === 0 ? t('keysNever') : t('keysReplaced', { count: known.replaced })}
          </span>
        )}
      </p>
      <p className="small quiet">{t('keysRecord')}</p>
    </>
  )
}
