import { type PageVersion, versionsOf } from '@firsthand/model'
import { all, type Held } from '../live/record.ts'

/** The agreement as it was accepted, the last version first. */
export const acceptedIn = (held: Held): PageVersion[] => versionsOf(all(held, 'page-version'), 'agreement')
