/** The date for entries of a ZIP. Those are written in the machine's own time, which would tell where it stands: so that they say UTC. */
export function zipTime(made: string): Date {
  const at = new Date(made)
  return new Date(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes())
}
