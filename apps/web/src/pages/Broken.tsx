import { Component } from 'react'
import { Button } from '../look/Button.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { Page } from './Page.tsx'

/** When a screen throws: say so, lose nothing, offer to load again. */
export class Broken extends Component<{ children: React.ReactNode }, { broken: boolean }> {
  override state = { broken: false }
  static getDerivedStateFromError() {
    return { broken: true }
  }
  override render() {
    return this.state.broken ? <Sorry /> : this.props.children
  }
}

function Sorry() {
  const { t } = useTranslation('parts')
  return (
    <Page title={t('brokeTitle')} className="narrow">
      <h1>{t('brokeTitle')}</h1>
      <p>{t('brokeWhy')}</p>
      <Button kind="primary" onClick={() => location.reload()}>
        {t('reload')}
      </Button>
    </Page>
  )
}
