import { Eye } from 'lucide-react'
import { Link } from 'wouter'
import { Icon } from '../look/Icon.tsx'
import { Notice } from '../look/Notice.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { isUnencrypted } from './is-unencrypted.ts'
import type { whenSeen } from './naming.ts'

type Props = {
  host: string
  when: ReturnType<typeof whenSeen>
  /** Whose words these are to others: somebody with a name, nobody, or nobody whose words another wrote down. */
  as: { is: 'named'; name: string } | { is: 'nameless' } | { is: 'written-down' }
  /** Few enough share the group that others may guess. */
  few: boolean
  /** The address of “How anonymity works here”. */
  how: string
  onChangeWords: () => void
}

/** Before anything is sent: who will see it and when, what stays hidden and from whom, and what could give it away all the same. */
export function HiddenFromWhom({ host, when, as, few, how, onChangeWords }: Props) {
  const { t } = useTranslation('composer')
  return (
    <>
      <div className="note">
        <Icon of={Eye} />
        <div>
          <p>
            {when === 'at-once'
              ? t('seenAtOnce')
              : when === 'after-opening'
                ? t('seenAfter', { host })
                : t('seenLater', { host })}
          </p>
          <p>
            {as.is === 'named'
              ? t('hiddenNamed', { host, name: as.name || '…' })
              : as.is === 'nameless'
                ? t('hiddenNameless', { host })
                : t('hiddenWrittenDown', { host })}
          </p>
          <p>
            <Link className="link" href={how}>
              {t('how')}
            </Link>
          </p>
        </div>
      </div>
      <Notice>
        {few && as.is !== 'named' && <p>{t('few')}</p>}
        <p>
          {t('details')}{' '}
          <button type="button" className="link" onClick={onChangeWords}>
            {t('changeWords')}
          </button>
        </p>
        {isUnencrypted() && <p>{t('unencrypted')}</p>}
      </Notice>
    </>
  )
}
