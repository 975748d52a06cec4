import { ButtonLink } from '../look/Button.tsx'
import { TopBar } from '../look/TopBar.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { Page } from './Page.tsx'

export function NotFound() {
  const { t } = useTranslation('parts')
  return (
    <>
      <TopBar />
      <Page title={t('notFoundTitle')} className="narrow">
        <h1>{t('notFoundTitle')}</h1>
        <p>{t('notFoundWhy')}</p>
        <p>
          <ButtonLink href="/">{t('toStart')}</ButtonLink>
        </p>
      </Page>
    </>
  )
}
