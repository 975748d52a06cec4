import type { AuthorKey } from '@firsthand/model'
import type { Answer } from '../live/answer.ts'
import { askSaid } from '../live/ask-said.ts'

/** What the server has stored of a contribution, as it is stored: fields may come that these pages do not know. */
export type Row = Readonly<Record<string, unknown>>

/** Asks for the stored row of one's own contribution, with the slip's secret and without the cookie. */
export const readRow = (board: string, { id, secret }: Pick<AuthorKey, 'id' | 'secret'>): Promise<Answer<Row>> =>
  askSaid<Row>({ op: 'row', board, contribution: id, secret })
