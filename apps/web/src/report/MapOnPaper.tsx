import type { Language } from '@firsthand/model'
import {
  apartInWords,
  type Compared,
  comparedAtFirst,
  type EmotionalMap,
  reportWords,
  type SessionOutput,
} from '@firsthand/report'
import { useState } from 'react'
import { ComparePair } from '../map/ComparePair.tsx'
import { MapKey } from '../map/MapKey.tsx'
import { MapPicture } from '../map/MapPicture.tsx'
import { MapTable } from '../map/MapTable.tsx'
import { useMedia } from '../map/use-media.ts'
import styles from './Report.module.css'

/** So many moments stand side by side on a page; a longer journey goes on below. */
const acrossPaper = 8

type Props = { output: SessionOutput; map: EmotionalMap; language: Language }

/** The map as wide as the page (on a phone: as the map view draws it, and still as wide as the page when printed), in as many strips as the journey needs, and where the groups are furthest apart in words. */
export function MapOnPaper({ output, map, language }: Props) {
  const says = reportWords(language)
  const [chosen, setChosen] = useState<Compared | null>(null)
  const compared = chosen ?? comparedAtFirst(map)
  const narrow = useMedia('(max-width: 48rem)')
  const strips = Math.ceil(map.moments.length / acrossPaper)
  const each = Math.ceil(map.moments.length / Math.max(1, strips))
  return (
    <section className={styles.map}>
      <h2>{says.heads.map}</h2>
      <div className="no-print">
        <ComparePair map={map} compared={compared} onCompare={setChosen} />
      </div>
      <MapKey map={map} compared={compared} />
      {narrow && (
        <div className="no-print">
          <MapPicture map={map} compared={compared} title={output.board.title} />
        </div>
      )}
      {Array.from({ length: strips }, (_, strip) => {
        const moments = map.moments.slice(strip * each, (strip + 1) * each)
        return (
          <div key={moments[0]?.touchpoint?.id ?? 'whole'} className={styles.strip}>
            <MapPicture map={{ ...map, moments }} compared={compared} title={output.board.title} fit="paper" />
          </div>
        )
      })}
      {apartInWords(map, compared, language).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <MapTable map={map} seen={map.voices.length > 2} />
    </section>
  )
}
