/** What facilitators have typed and not sent, by contribution: kept while the page stands, wherever its dialog went meanwhile. */
const notes = new Map<string, string>()

/** The note typed for a contribution so far. */
export const noteInHand = (contribution: string) => notes.get(contribution) ?? ''

/** Keeps what is typed; an empty note is forgotten. */
export function keepNote(contribution: string, note: string) {
  if (note === '') notes.delete(contribution)
  else notes.set(contribution, note)
}
