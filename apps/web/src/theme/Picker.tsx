import { useDeferredValue, useId, useState } from 'react'
import { useHere } from '../board/here.ts'
import { one } from '../live/record.ts'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Picker.module.css'
import { PickRow } from './PickRow.tsx'
import { inOrder, senseOf } from './sense.ts'
import { everything, type Sieve, sift } from './sift.ts'
import { useTextOf } from './use-text-of.ts'

type Props = { label: string; chosen: ReadonlySet<string>; onChosen: (chosen: ReadonlySet<string>) => void }

/** Chooses contributions: found by words, moment and group, ticked one by one. It follows the board while it is open. */
export function Picker({ label, chosen, onChosen }: Props) {
  const { t } = useTranslation(['theme', 'parts'])
  const { held, say, voices } = useHere()
  const { words, felt } = useTextOf()
  const [sieve, setSieve] = useState(everything)
  const place = useId()
  const sense = senseOf(held)
  const touchpoints = one(held, 'journey')?.touchpoints ?? []
  const names = new Map(touchpoints.map(({ id, title }) => [id, say(title)]))
  const ordered = inOrder(
    sense.said.values(),
    touchpoints.map(({ id }) => id),
    voices.map(({ id }) => id),
  )
  const found = sift(ordered, useDeferredValue(sieve), {
    textOf: (one) => `${words(one)} ${felt(one)} ${one.contentNote ?? ''}`,
    chosen,
    inThemes: sense.themesOf,
  })
  const narrow = (next: Partial<Sieve>) => setSieve({ ...sieve, ...next })
  const select = (
    name: 'moment' | 'voice' | 'which',
    text: string,
    options: readonly (readonly [string, string])[],
  ) => (
    <div>
      <label htmlFor={`${place}-${name}`}>{text}</label>
      <select
        id={`${place}-${name}`}
        value={sieve[name]}
        onChange={(event) => narrow({ [name]: event.target.value } as Partial<Sieve>)}
      >
        {options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
  function choose(id: string, is: boolean) {
    const next = new Set(chosen)
    if (is) next.add(id)
    else next.delete(id)
    onChosen(next)
  }
  return (
    <div className={styles.picker}>
      <div className={styles.sieve}>
        <div className={styles.search}>
          <label htmlFor={`${place}-words`}>{t('search')}</label>
          <input
            id={`${place}-words`}
            type="search"
            value={sieve.words}
            maxLength={80}
            autoComplete="off"
            onChange={(event) => narrow({ words: event.target.value })}
          />
        </div>
        {select('moment', t('moment'), [
          ['', t('everyMoment')],
          ...[...names].map(([id, name]) => [id, name] as const),
          ['whole', t('parts:wholeJourney')],
        ])}
        {select('voice', t('group'), [
          ['', t('everyGroup')],
          ...voices.map(({ id, label }) => [id, say(label)] as const),
        ])}
        {select('which', t('which'), [
          ['all', t('whichAll')],
          ['chosen', t('whichChosen')],
          ['loose', t('whichLoose')],
        ])}
      </div>
      <p className="small" role="status">
        {t('found', { count: found.length, of: ordered.length })} ·{' '}
        <b>{t('chosen', { count: [...chosen].filter((id) => sense.said.has(id)).length })}</b>
      </p>
      {found.length === 0 && <p className="quiet">{t('foundNothing')}</p>}
      <fieldset>
        <legend className="vh">{label}</legend>
        <ul>
          {found.map((one) => (
            <PickRow
              key={one.id}
              contribution={one}
              moment={names.get(one.kept.touchpoint ?? '') ?? t('parts:wholeJourney')}
              chosen={chosen.has(one.id)}
              onChoose={(is) => choose(one.id, is)}
            />
          ))}
        </ul>
      </fieldset>
    </div>
  )
}
