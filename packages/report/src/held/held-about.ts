import { type Board, type Language, type Person, personSchema, type View } from '@firsthand/model'
import { z } from 'zod'
import { sessionOutputSchema } from '../output/session-output.ts'
import { reportWords } from '../words/report-words.ts'

/** Everything that a board keeps about one person, as they may take it with them (SPEC L4). `explained` says in words what is here and what can't be. */
export const heldAboutSchema = z.strictObject({
  format: z.literal('firsthand-held'),
  schema: z.literal(1),
  made: z.iso.datetime(),
  explained: z.array(z.string()),
  board: z.strictObject({ id: z.string(), title: z.string() }),
  person: personSchema
    .pick({ id: true, part: true, standing: true, link: true, agreed: true, hand: true, permits: true, papers: true })
    // Told to the person only: nobody else learns who is ready, or who asked for a break without a name (SPEC N3).
    .extend(personSchema.pick({ ready: true, rest: true }).partial().shape),
  /** How many browsers they are signed in with. */
  sessions: z.int().nonnegative(),
  /** What was said under their name, as far as whoever asks is shown it. */
  said: sessionOutputSchema.shape.contributions,
})
export type HeldAbout = z.infer<typeof heldAboutSchema>

/**
 * What the board keeps about a person. `views` are those that whoever asks is sent: words are looked for there and nowhere else, because a
 * name can be anybody's, and what waits is nobody's to see (SPEC N2). `asks`: the person, or a facilitator for them.
 */
export function heldAbout(
  { board, sessions }: Pick<Board, 'board' | 'sessions'>,
  person: Person,
  {
    asks,
    views,
    language,
    now,
  }: { asks: 'self' | 'facilitator'; views: readonly View[]; language: Language; now: Date },
): HeldAbout {
  const says = reportWords(language).held
  const { id, part, standing, link, agreed, ready, rest, hand, permits, papers } = person
  const closed = views.some((view) => view.kind === 'progress' && isEnd(board, view.phase))
  return {
    format: 'firsthand-held',
    schema: 1,
    made: `${now.toISOString().slice(0, 16)}:00.000Z`,
    explained: [
      says.all,
      part.name ? says.byName(part.name) : closed ? says.nameForgotten : says.noName,
      asks === 'self' ? says.onlyShown : says.onlyCollected,
      says.unnamed,
      ...(asks === 'self' ? [] : [says.private]),
      says.drawn,
      says.done,
    ],
    board: { id: board.id, title: board.title },
    person: {
      id,
      part,
      standing,
      link,
      agreed,
      ...(hand ? { hand } : {}),
      ...(permits ? { permits } : {}),
      ...(papers ? { papers } : {}),
      ...(asks === 'self' ? { ready, rest } : {}),
    },
    sessions: [...sessions.values()].filter((session) => session.person === id).length,
    said: saidBy(part, views),
  }
}

const isEnd = ({ plan }: Board['board'], phase: string) => plan.find(({ id }) => id === phase)?.kind === 'closed'

function saidBy(part: Person['part'], views: readonly View[]): HeldAbout['said'] {
  if (part.role !== 'participant' || part.name === null) return []
  return (
    views
      .filter((view) => view.kind === 'contribution')
      .filter(({ name, voice }) => name === part.name && voice === part.voice)
      // A proposed moment is for facilitators alone, and in no file (SPEC G5).
      .map(({ id, voice, name, contentNote, kept: { proposes: _, ...kept } }) => ({
        id,
        voice,
        name,
        ...(contentNote === undefined ? {} : { contentNote }),
        kept,
      }))
  )
}
