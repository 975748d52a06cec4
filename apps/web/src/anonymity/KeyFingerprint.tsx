import { ShieldCheck, ShieldQuestion } from 'lucide-react'
import { Icon } from '../look/Icon.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Anonymity.module.css'

type Props = {
  /** 20 signs in groups of four. */
  signs: string
  /** Whether the browser has compared them with what the link named. */
  checked: boolean
  /** How often the keys were replaced; null when that is not known yet. */
  replaced: number | null
}

/** The fingerprint of a group's keys, large, to compare with a neighbour's; and what this browser knows of it. */
export function KeyFingerprint({ signs, checked, replaced }: Props) {
  const { t } = useTranslation('anonymity')
  return (
    <>
      <p>{t('keysWhy')}</p>
      <p className={styles.signs}>
        <span className="vh">{t('keysLabel')}: </span>
        {signs.split(' ').map((group, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: groups of a fixed code
          <span key={place}>{group} </span>
        ))}
      </p>
      <p className={styles.checked}>
        <Icon of={checked ? ShieldCheck : ShieldQuestion} />
        <span>
          {t(checked ? 'keysChecked' : 'keysUnchecked')}{' '}
          {replaced !== null && (replaced === 0 ? t('keysNever') : t('keysReplaced', { count: replaced }))}
        </span>
      </p>
      <p className="small quiet">{t('keysRecord')}</p>
    </>
  )
}
