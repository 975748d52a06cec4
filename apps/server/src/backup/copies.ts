const day = 24 * 60 * 60_000

/** How our own copies are called, and nothing else: when they were made (UTC), and what they are. */
const ours =
  /^firsthand-(\d{4})-(\d{2})-(\d{2})T(\d{2})(\d{2})(\d{2})Z(\.withdrawn|\.before-restore|\.damaged)?\.db(\.unfinished)?(-wal|-shm|-journal)?$/

/** The name of a copy that is made now; `kind` tells the list of withdrawn things from the boards. */
export function copyName(now: Date, kind: '' | '.withdrawn' | '.before-restore' | '.damaged' = ''): string {
  return `firsthand-${now.toISOString().slice(0, 19).replaceAll(':', '')}Z${kind}.db`
}

/** Which of these files are copies of ours that were made more than so many days ago. What somebody else named is never among them. */
export function expired(names: readonly string[], days: number, now: Date): string[] {
  return names.filter((name) => {
    const [, year, month, date, hour, minute, second] = ours.exec(name) ?? []
    const made = Date.parse(`${year}-${month}-${date}T${hour}:${minute}:${second}Z`)
    return now.getTime() - made > days * day
  })
}

/** The list of withdrawn things that was copied together with these boards. */
export const listBeside = (boards: string): string => boards.replace(/\.db$/, '.withdrawn.db')
