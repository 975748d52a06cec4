import { z } from 'zod'
import { actionSchema } from '../action/action.ts'
import { ballotKeysSchema, ballotSchema, voteSchema } from '../ballot/ballot.ts'
import { contributionSchema } from '../contribution/contribution.ts'
import { focusSchema } from '../focus/focus.ts'
import { followLinkSchema } from '../follow-up/follow-link.ts'
import { linkSchema } from '../link/link.ts'
import { tallySchema } from '../moderation/tally.ts'
import { spentSchema } from '../permit/spent.ts'
import { personSchema, sessionSchema } from '../person/person.ts'
import { restsSchema } from '../person/rests.ts'
import { recordEntrySchema } from '../record/record-entry.ts'
import { reflectedSchema, reflectionSchema } from '../reflection/reflection.ts'
import { insightSchema, themeSchema } from '../theme/theme.ts'
import { journeySchema } from '../touchpoint/touchpoint.ts'
import { pageVersionSchema } from '../writing/page-version.ts'
import { boardFactsSchema, boardKeysSchema, progressSchema, withdrawnSchema } from './board-facts.ts'

/** Everything that a board's record is made of, as it is stored. */
export const entitySchema = z.discriminatedUnion('kind', [
  boardFactsSchema,
  boardKeysSchema,
  progressSchema,
  journeySchema,
  contributionSchema,
  personSchema,
  sessionSchema,
  linkSchema,
  followLinkSchema,
  recordEntrySchema,
  withdrawnSchema,
  tallySchema,
  restsSchema,
  focusSchema,
  themeSchema,
  insightSchema,
  actionSchema,
  ballotSchema,
  ballotKeysSchema,
  voteSchema,
  reflectionSchema,
  reflectedSchema,
  pageVersionSchema,
  spentSchema,
])
export type Entity = z.infer<typeof entitySchema>
export type EntityKey = { kind: Entity['kind']; id: string }
