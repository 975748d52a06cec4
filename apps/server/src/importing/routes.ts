import { decideImport, madeBoardSchema, makeBoardSchema, newId, newRecoveryCode, refuse } from '@firsthand/model'
import { sessionOutputSchema } from '@firsthand/report'
import { StorageError } from '@firsthand/store'
import type { Hono } from 'hono'
import { z } from 'zod'
import { freshSecret } from '../board/moment.ts'
import { bodyLimits, readBody } from '../edge/read-body.ts'
import { allowed, Refused } from '../edge/refused.ts'
import { checkCreation } from '../joining/check-creation.ts'
import type { Parts } from '../parts.ts'
import { keysAhead } from '../permit/ahead.ts'
import { setCookie } from '../session/cookie.ts'

/** POST /api/boards/import — the file as it was taken home by a facilitator, and who leads the board now. */
export const importRequestSchema = z.strictObject({
  session: sessionOutputSchema.required({ bringBack: true }),
  facilitator: makeBoardSchema.shape.facilitator,
  creationSecret: makeBoardSchema.shape.creationSecret,
})
export const importedSchema = madeBoardSchema.extend({ leftOut: z.int().nonnegative() })

/** A board is brought back from its file (SPEC L8), under its id: there may be none here, and none may have been deleted here. */
export function importingRoutes(app: Hono, { boards, rates, settings, keys }: Parts): void {
  const secure = settings.publicUrl?.startsWith('https:') === true
  const keep = Math.min(400, settings.retentionDays) * 24 * 3600

  app.post('/api/boards/import', async (c) => {
    allowed(rates.imports.take('all'))
    const { creationSecret, session, facilitator } = await readBody(c, importRequestSchema, bodyLimits.session)
    checkCreation({ settings, rates }, creationSecret)
    const { id } = session.board
    await mayStand(id)
    const known = session.contributions.map((contribution) => ({ kind: 'contribution', id: contribution.id }))
    const withdrawn = new Set((await boards.storage.withdrawnAmong(id, known)).map((key) => key.id))
    const token = freshSecret()
    const fresh = await keysAhead(keys, session.board.voices.length)
    const random = { id: newId, secret: freshSecret, recoveryCode: newRecoveryCode, keys: fresh }
    const decision = decideImport({ session, facilitator, withdrawn }, token, random, new Date())
    if (!decision.ok) throw new Refused(decision.refusal)
    const { board, changes, made, leftOut } = decision
    await boards.make(board, changes).catch(async (error) => {
      // Somebody else was quicker, or took something back at this very moment.
      if (error instanceof StorageError && error.id === 'board-exists') await mayStand(id)
      throw error
    })
    c.header('set-cookie', setCookie({ board: made.board, person: made.person, secure }, token, keep))
    return c.json({ ...made, leftOut } satisfies z.infer<typeof importedSchema>, 201)
  })

  async function mayStand(id: string): Promise<void> {
    if (await boards.storage.isGone(id)) throw new Refused(refuse('board-gone'))
    if (await boards.peek(id)) throw new Refused(refuse('board-exists'))
  }
}
