import { can, type Theme, themeLimit } from '@firsthand/model'
import { Plus } from 'lucide-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useHere } from '../board/here.ts'
import { all } from '../live/record.ts'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { Notice } from '../look/Notice.tsx'
import { Page } from '../pages/Page.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { ChangeTheme } from './ChangeTheme.tsx'
import { type GoneTheme, putBack } from './put-back.ts'
import { SortTheme } from './SortTheme.tsx'
import { StartTheme } from './StartTheme.tsx'
import { senseOf } from './sense.ts'
import styles from './Theme.module.css'
import { ThemeCard } from './ThemeCard.tsx'
import { themeAnchor } from './theme-anchor.ts'
import { UndoBand } from './UndoBand.tsx'
import { WhyNot } from './WhyNot.tsx'

const BallotPart = lazy(() => import('../vote/BallotPart.tsx'))

type Open = { is: 'start' } | { is: 'sort' | 'change'; theme: Theme } | null

/** What people see in what was said: named groups that anybody reads, and those who arrange make, fill, name and join. */
export default function ThemesPage() {
  const { t } = useTranslation('theme')
  const { held, actor, situation, facts } = useHere()
  const [open, setOpen] = useState<Open>(null)
  const [news, setNews] = useState('')
  const [gone, setGone] = useState<GoneTheme | null>(null)
  const [made, setMade] = useState<string | null>(null)
  const sense = senseOf(held)
  const { themes, said, themesOf } = sense
  const refusal = can(actor, 'theme.make', situation)
  const loose = [...said.keys()].filter((id) => !themesOf.has(id)).length
  // The new theme comes with the record, a little after the answer: then it is where the person goes on.
  const arrived = made !== null && themes.some(({ id }) => id === made)
  useEffect(() => {
    if (!arrived || made === null) return
    requestAnimationFrame(() => document.getElementById(themeAnchor(made))?.focus())
    setMade(null)
  }, [arrived, made])
  const close = () => setOpen(null)
  const whatWent = ({ theme, into }: GoneTheme) =>
    into ? t('merged', { title: theme.title, into: into.title }) : t('removed', { title: theme.title })
  function wentAway(next: GoneTheme) {
    setGone(next)
    setNews(whatWent(next))
  }
  return (
    <div className={styles.lay}>
      <Page title={`${t('title')} · ${facts.title}`}>
        <header className={styles.head}>
          <div>
            <h1>{t('title')}</h1>
            <p>{t('lead')}</p>
            {themes.length > 0 && (
              <p className="quiet">
                {t('count', { count: themes.length })} {loose > 0 && t('loose', { count: loose })}
              </p>
            )}
            <WhyNot refusal={refusal} />
          </div>
          {refusal === null &&
            (themes.length < themeLimit ? (
              <Button kind="primary" aria-haspopup="dialog" onClick={() => setOpen({ is: 'start' })}>
                <Icon of={Plus} />
                {t('start')}
              </Button>
            ) : (
              <p className="hint">{t('full', { most: themeLimit })}</p>
            ))}
        </header>
        <p className="vh" role="status">
          {news}
        </p>
        <Suspense>
          <BallotPart />
        </Suspense>
        {themes.length === 0 && (
          <Notice>
            <p>{t('none')}</p>
            {refusal === null && <p>{t('noneHow')}</p>}
          </Notice>
        )}
        <div className={styles.themes}>
          {themes.map((theme) => (
            <ThemeCard
              key={theme.id}
              theme={theme}
              arranges={refusal === null}
              onChoose={() => setOpen({ is: 'sort', theme })}
              onChange={() => setOpen({ is: 'change', theme })}
            />
          ))}
        </div>
        {gone && (
          <UndoBand
            key={gone.theme.id}
            what={whatWent(gone)}
            commands={() => putBack(gone, sense, all(held, 'action'))}
            onUndone={() => {
              setGone(null)
              setMade(gone.theme.id)
              setNews(t('undone', { title: gone.theme.title }))
            }}
            onClose={() => setGone(null)}
          />
        )}
        {open?.is === 'start' && (
          <StartTheme
            onClose={close}
            onMade={(theme, title) => {
              setMade(theme)
              setNews(t('made', { title }))
            }}
          />
        )}
        {open?.is === 'sort' && <SortTheme theme={open.theme} onClose={close} onNews={setNews} />}
        {open?.is === 'change' && <ChangeTheme theme={open.theme} onClose={close} onNews={setNews} onGone={wentAway} />}
      </Page>
    </div>
  )
}
