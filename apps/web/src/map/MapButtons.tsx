import { type ContributionView, type Language, passageText, pickWords } from '@firsthand/model'
import { type Compared, type EmotionalMap, emotionWords, type MapPicture, momentName } from '@firsthand/report'
import { useRef, useState } from 'react'
import { useHere } from '../board/here.ts'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './MapPicture.module.css'
import type { Opened } from './MapPicture.tsx'
import { type Spot, spotAfter } from './spot.ts'
import { useFeeling } from './use-feeling.ts'

type Props = {
  picture: MapPicture
  map: EmotionalMap
  compared: Compared
  open: number | null
  said: ReadonlyMap<string, ContributionView>
  onOpen: (opened: Opened) => void
}

/**
 * What can be pressed on the picture: every moment and every mark. One of them is in the tab order; arrow keys go on from there, along the
 * journey between moments and across it between marks.
 */
export function MapButtons({ picture, map, compared, open, said, onOpen }: Props) {
  const { t, i18n } = useTranslation(['map', 'parts'])
  const language = i18n.language as Language
  const { facts } = useHere()
  const feeling = useFeeling()
  const [spot, setSpot] = useState<Spot>({ moment: 0, mark: null })
  const shapes = useRef(new Map<string, SVGElement>())
  const marks = map.moments.map((_, moment) => inReadingOrder(picture, moment))
  const ids = marks.map((there) => there.map((mark) => mark.contribution))
  const here: Spot = {
    moment: Math.min(spot.moment, map.moments.length - 1),
    mark: spot.mark !== null && ids[spot.moment]?.includes(spot.mark) ? spot.mark : null,
  }
  const keep = (key: string) => (shape: SVGElement | null) => {
    if (shape) shapes.current.set(key, shape)
    else shapes.current.delete(key)
  }
  const press = (at: Spot) => {
    setSpot(at)
    onOpen({ moment: at.moment, contribution: at.mark })
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      press(here)
      return
    }
    const next = spotAfter(event.key, here, ids, picture.direction)
    if (!next) return
    event.preventDefault()
    setSpot(next)
    shapes.current.get(keyOf(next))?.focus()
  }
  const common = (at: Spot) => ({
    ref: keep(keyOf(at)),
    role: 'button',
    tabIndex: here.moment === at.moment && here.mark === at.mark ? 0 : -1,
    onClick: () => press(at),
    onFocus: () => setSpot(at),
  })
  const momentLabel = (moment: number) => {
    const found = map.moments[moment]
    if (!found) return ''
    const groups = map.voices
      .filter(({ id }) => id === compared.left || id === compared.right)
      .map(
        ({ id, label }) => `${pickWords(label, language)}: ${feeling(found.groups.find(({ voice }) => voice === id))}`,
      )
    return [momentName(found, language), ...groups].join('. ')
  }
  const markLabel = (id: string) => {
    const found = said.get(id)
    if (!found) return ''
    const { kept, voice } = found
    const group = map.voices.find((group) => group.id === voice)
    const words = found.contentNote ?? passageText(kept.passage, (reason) => t(`parts:blackedOut.${reason}`))
    const felt = [
      ...(kept.valence === null ? [] : [t(`parts:felt.${kept.valence}`)]),
      ...emotionWords(kept.emotions, facts.deck).map((word) => pickWords(word, language)),
    ]
    return [group ? pickWords(group.label, language) : '', felt.join(', '), words].filter(Boolean).join('. ')
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the buttons inside, which have their roles
    <g onKeyDown={onKeyDown}>
      {picture.moments.map((box) => (
        <rect
          key={map.moments[box.moment]?.touchpoint?.id ?? 'whole'}
          {...common({ moment: box.moment, mark: null })}
          className={styles.moment}
          x={box.x + 2}
          y={box.y + 2}
          width={box.width - 4}
          height={box.height - 4}
          rx={11}
          aria-label={momentLabel(box.moment)}
          aria-current={open === box.moment}
        />
      ))}
      {marks.flat().map((mark) => (
        <circle
          key={mark.contribution}
          {...common({ moment: mark.moment, mark: mark.contribution })}
          className={styles.mark}
          cx={mark.x}
          cy={mark.y}
          r={picture.radius + 2}
          aria-label={markLabel(mark.contribution)}
        />
      ))}
    </g>
  )
}

const keyOf = ({ moment, mark }: Spot) => mark ?? `moment-${moment}`

/** Marks of a moment as they are gone through: group by group, from very good to very hard, then along the row. */
function inReadingOrder(picture: MapPicture, moment: number) {
  const groups = [...new Set(picture.marks.map(({ voice }) => voice))]
  return picture.marks
    .filter((mark) => mark.moment === moment)
    .sort(
      (a, b) =>
        groups.indexOf(a.voice) - groups.indexOf(b.voice) ||
        (b.valence ?? -3) - (a.valence ?? -3) ||
        a.y - b.y ||
        a.x - b.x,
    )
}
