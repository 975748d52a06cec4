import { can } from '@firsthand/model'
import { comparedAtFirst, emotionalMap, furthestApart } from '@firsthand/report'
import { lazy, Suspense, useMemo, useState } from 'react'
import { AddButton } from '../board/AddButton.tsx'
import { useHere } from '../board/here.ts'
import { isShown } from '../board/is-shown.ts'
import { all, one } from '../live/record.ts'
import { Page } from '../pages/Page.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { AddMoment } from './AddMoment.tsx'
import styles from './ListView.module.css'
import { MomentSection } from './MomentSection.tsx'
import { MomentsNav } from './MomentsNav.tsx'
import { momentAnchor } from './moment-anchor.ts'
import { NothingYet } from './NothingYet.tsx'
import { useBroughtToList } from './use-brought-to-list.ts'

// Only those who lead load it.
const NextPart = lazy(() => import('../desk/NextPart.tsx').then((file) => ({ default: file.NextPart })))

/** The whole board as headings and lists: everything can be read and done here by keyboard and screen reader. */
export default function ListView() {
  // What its dialogs say comes with it: a room that comes later would blank the list for a moment.
  const { t } = useTranslation(['list', 'pictures', 'theme'])
  const { held, facts, actor, situation, say } = useHere()
  const [news, setNews] = useState('')
  const journey = one(held, 'journey')
  const touchpoints = journey?.touchpoints ?? []
  useBroughtToList()
  const { map, said } = useMemo(() => {
    const shown = all(held, 'contribution').filter(isShown)
    const map = emotionalMap(facts, { touchpoints: journey?.touchpoints ?? [] }, shown)
    return { map, said: new Map(shown.map((one) => [one.id, one])) }
  }, [held, facts, journey])
  const compared = comparedAtFirst(map)
  const name = (id: string | null) => say(map.voices.find((voice) => voice.id === id)?.label ?? {})
  const apart = furthestApart(map, compared).map(({ touchpoint }) => touchpoint)
  const far = touchpoints.filter(({ id }) => apart.includes(id))
  return (
    <div className={styles.lay}>
      <MomentsNav moments={map.moments} />
      <Page title={facts.title}>
        <header className={styles.head}>
          <div>
            <h1>{t('title')}</h1>
            <p>
              {t('moments', { count: touchpoints.length })} {said.size > 0 && t('livedFirst')}
            </p>
            {far.length > 0 && (
              <p>
                {t('apartAt', { left: name(compared.left), right: name(compared.right) })}{' '}
                {far.map(({ id, title }, at) => (
                  <span key={id}>
                    {at > 0 && ', '}
                    <a className={styles.far} href={`#${momentAnchor(id)}`}>
                      {say(title)}
                    </a>
                  </span>
                ))}
              </p>
            )}
          </div>
          <div className={styles.stick}>
            <AddButton />
          </div>
        </header>
        <p className="vh" role="status">
          {news}
        </p>
        {said.size === 0 && <NothingYet />}
        {map.moments.map((moment) => (
          <MomentSection
            key={moment.touchpoint?.id ?? 'whole'}
            moment={moment}
            said={said}
            apart={moment.touchpoint !== null && apart.includes(moment.touchpoint.id)}
            onNews={setNews}
          />
        ))}
        {can(actor, 'touchpoint.add', situation) === null && <AddMoment onNews={setNews} />}
        {actor.is === 'facilitator' && (
          <Suspense>
            <div className={styles.next}>
              <NextPart onNews={setNews} />
            </div>
          </Suspense>
        )}
      </Page>
    </div>
  )
}
