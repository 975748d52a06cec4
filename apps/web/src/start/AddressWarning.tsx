import { Notice } from '../look/Notice.tsx'
import { useTranslation } from '../words/useTranslation.ts'

const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]', '0.0.0.0'])

/** Says plainly when the address in the links can't be reached by phones, or is not encrypted. */
export function AddressWarning({ address }: { address: string }) {
  const { t } = useTranslation('start')
  const { hostname, protocol } = new URL(address)
  if (LOCAL.has(hostname)) {
    return (
      <Notice className="warn">
        <p>
          <b>{t('localhost')}</b>
        </p>
        <p>{t('localhostNone')}</p>
      </Notice>
    )
  }
  if (protocol === 'https:') return null
  return (
    <Notice>
      <p>
        <b>{t('plainHttp')}</b>
      </p>
      <p>{t('plainHttpWhy')}</p>
    </Notice>
  )
}
