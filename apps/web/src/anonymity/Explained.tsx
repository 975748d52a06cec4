import { isUnencrypted } from '../composer/is-unencrypted.ts'
import { Notice } from '../look/Notice.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Anonymity.module.css'

const KNOWS = ['people', 'later', 'host', 'runner', 'disk', 'file'] as const
const HOW = ['how1', 'how2', 'how3'] as const

/** What is hidden and from whom, how that is done, and what it can't hide. */
export function Explained({ host }: { host: string }) {
  const { t } = useTranslation('anonymity')
  const limits = ['arriving', 'program', 'telling', 'few', 'device'] as const
  return (
    <>
      <section aria-labelledby="who">
        <h2 id="who">{t('who')}</h2>
        <p>{t('whoNamed')}</p>
        <dl className={styles.knows}>
          {KNOWS.map((one) => (
            <div key={one}>
              <dt>{t(`knows.${one}.who`, { host })}</dt>
              <dd>{t(`knows.${one}.what`)}</dd>
            </div>
          ))}
        </dl>
        <Notice>{t('danger')}</Notice>
      </section>
      <section aria-labelledby="limits">
        <h2 id="limits">{t('limits')}</h2>
        <ul className={styles.limits}>
          {isUnencrypted() && <Limit text={t('limit.unencrypted')} />}
          {limits.map((one) => (
            <Limit key={one} text={t(`limit.${one}`)} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="how">
        <h2 id="how">{t('how')}</h2>
        {HOW.map((one) => (
          <p key={one}>{t(one)}</p>
        ))}
      </section>
    </>
  )
}

/** The first sentence says what it is about. */
function Limit({ text }: { text: string }) {
  const end = text.indexOf('. ') + 1
  return (
    <li>
      <b>{text.slice(0, end)}</b>
      {text.slice(end)}
    </li>
  )
}
