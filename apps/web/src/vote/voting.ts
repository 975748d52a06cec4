import type { AskPaper, Dots, Marks, OpenWord } from '@firsthand/model'
import { type Answer, post } from '../live/answer.ts'
import { askSaid } from '../live/ask-said.ts'
import type { BoardClient } from '../live/board.ts'
import { browserClock } from '../live/clock.ts'
import { makeNews } from '../live/news.ts'
import { openOutbox } from '../live/outbox.ts'
import { openMaker } from '../permit/permit-maker.ts'
import { getPaper, type Papered, paperFor } from './papers.ts'

/** A paper on its way into the urn; the id of the ballot or reflection is the parcel's, so that a later one takes the place of an earlier. */
export type OnItsWay = { voice: string; dots: Dots } | ({ voice: string } & Reflected)
/** What somebody answered to a reflection. */
export type Reflected = { marks: Marks; word: OpenWord | null }
/** Whether somebody can vote in a ballot from here. */
export type Standing = 'coming' | 'here' | 'elsewhere' | 'differ'

const known = new WeakMap<BoardClient, ReturnType<typeof openVoting>>()

/** The voting of a person on a board: one per open board, whichever page asks. */
export function votingOf(client: BoardClient) {
  const voting = known.get(client) ?? openVoting(client)
  known.set(client, voting)
  return voting
}

function openVoting(client: BoardClient) {
  const { board, root, shelf } = client
  const ask = (request: AskPaper) => post<{ signatures: string[] }>(`${root}/paper`, request, 'same-origin')
  const standings = makeNews<ReadonlyMap<string, Standing>>(new Map())
  const begun = new Set<string>()
  const here = () => !client.ended
  const maker = openMaker()
  const around = { ask, shelf, held: () => client.held.get(), maker, clock: browserClock, here }

  function stand(ballot: string, standing: Standing) {
    standings.set(new Map(standings.get()).set(ballot, standing))
  }

  const votes = openOutbox<OnItsWay>({
    name: 'votes',
    manner: 'any-time',
    shelf,
    async send({ id, body }): Promise<Answer> {
      const permit = paperFor(shelf, id)
      if (!permit) return { is: 'not-through', refusal: { id: 'no-connection' } }
      const from = { board, voice: body.voice, permit }
      if ('dots' in body) return askSaid({ op: 'vote', ballot: id, dots: body.dots, ...from })
      return askSaid({ op: 'reflect', reflection: id, marks: body.marks, word: body.word, ...from })
    },
  })

  client.ends(() => {
    votes.end()
    maker.rest()
  })

  return {
    standings,
    votes,
    /** What was last given in from this browser: nobody else can say it. */
    given: (ballot: string): Dots | null => shelf.read<Dots>(`voted/${ballot}`),
    reflected: (reflection: string): Reflected | null => shelf.read<Reflected>(`voted/${reflection}`),
    /** Sees to it that the paper for a ballot or a reflection is here. */
    async prepare(ballot: Papered, voice: string) {
      if (begun.has(ballot.id)) return
      begun.add(ballot.id)
      stand(ballot.id, paperFor(shelf, ballot.id) ? 'here' : 'coming')
      const got = await getPaper(around, ballot, voice)
      maker.rest()
      if (got !== 'ended') stand(ballot.id, got === 'had' ? 'here' : got)
      else begun.delete(ballot.id)
    },
    /** Puts the dots into the urn, or other ones in their place. They are kept here until they have arrived. */
    async give(ballot: string, voice: string, dots: Dots): Promise<Answer> {
      shelf.write(`voted/${ballot}`, dots)
      votes.remove(ballot)
      return votes.add({ id: ballot, body: { voice, dots } })
    },
    /** The same with answers to a reflection. */
    async reflect(reflection: string, voice: string, answers: Reflected): Promise<Answer> {
      shelf.write(`voted/${reflection}`, answers)
      votes.remove(reflection)
      return votes.add({ id: reflection, body: { voice, ...answers } })
    },
  }
}
