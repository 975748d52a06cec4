import { ChevronLeft, ChevronRight, Eye } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import { useHere } from '../board/here.ts'
import { isShown } from '../board/is-shown.ts'
import { all, one } from '../live/record.ts'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { Said } from '../look/Said.tsx'
import { seenEmotion } from '../look/seen-emotion.ts'
import { TouchpointPicture } from '../look/TouchpointPicture.tsx'
import { Page } from '../pages/Page.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { HeardHere } from '../writing/HeardHere.tsx'
import styles from './Reading.module.css'
import { readingOrder } from './reading-order.ts'

/** Listening: one contribution of lived experience at a time, in no order, nothing to answer. */
export default function Reading() {
  const { t } = useTranslation(['listening', 'parts'])
  const { held, facts, say, language, client } = useHere()
  const [at, setAt] = useState(0)
  const where = useRef<HTMLHeadingElement>(null)
  const pressed = useRef(false)
  const lived = new Set(facts.voices.filter(({ livedExperience }) => livedExperience).map(({ id }) => id))
  const shown = all(held, 'contribution').filter((one) => isShown(one) && lived.has(one.voice))
  const toRead = readingOrder(shown, client.person)
  const place = Math.min(at, toRead.length)
  const current = toRead[place]
  // Whoever pressed "next" hears the next one from its beginning; what changes by itself moves nobody.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the step that is followed
  useEffect(() => {
    if (pressed.current) where.current?.focus()
    pressed.current = false
  }, [at])
  function go(to: number) {
    pressed.current = true
    setAt(to)
  }
  const list = (
    <Link className="btn" href={`${client.home}?view=list`}>
      {t('wholeList')}
    </Link>
  )
  if (toRead.length === 0) {
    return (
      <Page title={facts.title} className="narrow">
        <h1>{t('nothingToRead')}</h1>
        <p>{t('nothingToReadWhy')}</p>
        <p>{list}</p>
      </Page>
    )
  }
  if (!current) {
    return (
      <Page title={facts.title} className={styles.one}>
        <h1 ref={where} tabIndex={-1} className={styles.done}>
          {t('readAll')}
        </h1>
        <p>{t('readAllWhy')}</p>
        <div className={styles.steps}>
          <Button onClick={() => go(toRead.length - 1)}>
            <Icon of={ChevronLeft} />
            {t('before')}
          </Button>
          <Button onClick={() => go(0)}>{t('again')}</Button>
          {list}
        </div>
        <HeardHere />
      </Page>
    )
  }
  const { kept } = current
  const touchpoint = one(held, 'journey')?.touchpoints.find(({ id }) => id === kept.touchpoint)
  const voice = facts.voices.find(({ id }) => id === current.voice)
  return (
    <Page title={facts.title} className={styles.one}>
      <h1 ref={where} tabIndex={-1} className={styles.where}>
        <TouchpointPicture name={touchpoint?.picture ?? 'question'} />
        {touchpoint ? say(touchpoint.title) : t('parts:wholeJourney')}
      </h1>
      {voice && (
        <Said
          key={current.id}
          mark={voice.mark}
          voice={say(voice.label)}
          passage={kept.passage}
          valence={kept.valence}
          emotions={kept.emotions.map((word) => seenEmotion(word, facts.deck, language))}
          about={kept.about}
          by={current.name}
          writtenDownBy={kept.writtenDownBy}
          contentNote={current.contentNote}
        />
      )}
      <div className={styles.steps}>
        <Button disabled={place === 0} onClick={() => go(place - 1)}>
          <Icon of={ChevronLeft} />
          {t('before')}
        </Button>
        <Button kind="primary" onClick={() => go(place + 1)}>
          {t('next')}
          <Icon of={ChevronRight} />
        </Button>
      </div>
      <HeardHere />
      <p className={styles.foot}>
        <span>
          <Icon of={Eye} /> {t('readOnly')}
        </span>
        <span>{t('inNoOrder', { count: toRead.length })}</span>
      </p>
    </Page>
  )
}
