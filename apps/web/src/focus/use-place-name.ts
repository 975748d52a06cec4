import type { Place } from '@firsthand/model'
import { useHere } from '../board/here.ts'
import { one } from '../live/record.ts'
import { useTranslation } from '../words/useTranslation.ts'

/** What a place is called on screens. */
export function usePlaceName(): (place: Place) => string {
  const { t } = useTranslation(['leading', 'parts'])
  const { held, say } = useHere()
  const moment = (id: string | null) => {
    const found = one(held, 'journey')?.touchpoints.find((touchpoint) => touchpoint.id === id)
    return found ? say(found.title) : t('parts:wholeJourney')
  }
  return (place) => {
    if (place.is === 'canvas') return t('partOfCanvas')
    if (place.is === 'moment') return moment(place.touchpoint)
    const said = one(held, 'contribution', place.contribution)
    return said ? t('somethingSaid', { moment: moment(said.kept.touchpoint) }) : t('gone')
  }
}
