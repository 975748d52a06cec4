import type { ContributionView, Language } from '@firsthand/model'
import { type Compared, describeMap, drawMap, type EmotionalMap, reportWords, themeColours } from '@firsthand/report'
import { useId, useMemo, useRef } from 'react'
import { useTranslation } from '../words/useTranslation.ts'
import { MapButtons } from './MapButtons.tsx'
import styles from './MapPicture.module.css'
import { Painting } from './Painting.tsx'
import { useWidth } from './use-width.ts'

/** What somebody opened: a moment by its place on the journey, and one contribution in it when a mark was pressed. */
export type Opened = { moment: number; contribution: string | null }

export type MapPictureProps = {
  map: EmotionalMap
  compared: Compared
  /** The board's title, for the description. */
  title: string
  /** `screen` fills its place; `small` runs across also in a narrow place; `wall` is larger, to be read from far; `paper` has the width of a printed page. */
  fit?: 'screen' | 'small' | 'wall' | 'paper'
  /** Whether emotion words stand with the moments. */
  emotions?: boolean
  open?: number | null
  /** What was said, by id, and what happens when a moment or a mark is pressed. Without it the picture is only looked at. */
  answers?: { said: ReadonlyMap<string, ContributionView>; onOpen: (opened: Opened) => void }
}

const PAPER = { width: 832, unit: 0.8, step: 62 }
const WALL = 1.35

/** Pixels for a step of feeling, so that the whole picture stands on a usual screen with what is above and below it. */
const stepIn = (height: number) => Math.max(58, Math.min(84, Math.round((height - 530) / 5)))

/**
 * The emotional map: across the page, or down it on a narrow screen. It takes the width of its place and scrolls inside its own frame
 * when the journey is longer. Nothing in it moves by itself.
 */
export function MapPicture({
  map,
  compared,
  title,
  fit = 'screen',
  emotions = true,
  open = null,
  answers,
}: MapPictureProps) {
  const { t, i18n } = useTranslation('map')
  const language = i18n.language as Language
  const frame = useRef<HTMLDivElement>(null)
  const id = useId()
  const place = useWidth(frame)
  const larger = fit === 'wall' ? WALL : 1
  const unit = fit === 'paper' ? PAPER.unit : place.unit * larger
  const width = fit === 'paper' ? PAPER.width : Math.floor(place.width / larger)
  const step = fit === 'paper' ? PAPER.step : stepIn(place.height / larger)
  const picture = useMemo(
    () =>
      drawMap({
        map,
        compared,
        language,
        says: reportWords(language),
        colours: themeColours,
        id: `m${id.replace(/\W/g, '')}`,
        width,
        step,
        emotions,
        compact: fit === 'small',
        open,
      }),
    [map, compared, language, id, width, step, emotions, fit, open],
  )
  const words = useMemo(() => describeMap(map, compared, title, language), [map, compared, title, language])
  const size = { inlineSize: picture.width * unit, blockSize: picture.height * unit }
  const scrolls = fit !== 'paper' && picture.width > width
  return (
    <div
      ref={frame}
      className={`${styles.frame} ${styles[fit]}`}
      {...(scrolls && { role: 'region', tabIndex: 0, 'aria-label': t('frame') })}
    >
      {width > 0 && (
        <>
          {picture.scale && (
            <svg
              className={styles.scale}
              viewBox={`0 0 ${picture.width} ${picture.scale.height}`}
              style={{ inlineSize: size.inlineSize, blockSize: picture.scale.height * unit }}
              aria-hidden="true"
            >
              <Painting pieces={picture.scale.painting} />
            </svg>
          )}
          <svg
            className={styles.picture}
            viewBox={`0 0 ${picture.width} ${picture.height}`}
            style={size}
            role={answers ? 'group' : 'img'}
            aria-label={words.title}
            aria-describedby={`${id}-words`}
          >
            <desc id={`${id}-words`}>{words.description}</desc>
            <Painting pieces={picture.painting} />
            {answers && <MapButtons picture={picture} map={map} compared={compared} open={open} {...answers} />}
          </svg>
        </>
      )}
    </div>
  )
}
