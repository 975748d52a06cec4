import {
  type AskPermits,
  type Board,
  currentKey,
  decideIssue,
  defaultAgreement,
  defaultDeck,
  defaultPlan,
  defaultVoices,
  type FreshKeys,
  makeBoard,
  newId,
  newRecoveryCode,
  type Person,
  permitsOf,
  type SaidRequest,
  spentOf,
  withFreshKeys,
  type You,
} from '@firsthand/model'
import { makeKey, signBlinded, verifyPermit } from '@firsthand/permits/issuer'
import type { Answer } from '../../live/answer.ts'

const secret = () => `${newId()}${newId()}`.slice(0, 32)
const standIn = { n: '', pkcs8: '' }
export async function realKeys(): Promise<FreshKeys> {
  const [contribute, vote] = await Promise.all([makeKey(), makeKey()])
  return { contribute, vote }
}

const refused = (id: 'permit-spent' | 'permit-invalid' | 'right-replaced'): Answer<never> => ({
  is: 'refused',
  refusal: { id },
})
const lost: Answer<never> = { is: 'not-through', refusal: { id: 'no-connection' } }

/** A board (`id`: one that there is already) whose lived-experience group has these keys, with a server's real decisions and signatures. */
export function issuing(keys: FreshKeys, id: string = newId()) {
  const made = makeBoard(
    {
      title: 'T',
      purpose: 'P',
      language: 'en',
      support: 'S',
      facilitator: { name: 'Mira', worksFor: 'W' },
      voices: defaultVoices,
      plan: defaultPlan,
      agreement: defaultAgreement,
      deck: defaultDeck,
      touchpoints: [],
      expected: {},
    },
    secret(),
    { id: newId, secret, recoveryCode: newRecoveryCode, keys: () => ({ contribute: standIn, vote: standIn }) },
    new Date(),
  )
  if (!made.ok) throw new Error(made.refusal.id)
  let board: Board = {
    ...made.board,
    board: { ...made.board.board, id },
    keys: { ...made.board.keys, groups: { lived: withFreshKeys(undefined, keys) } },
  }
  let person: Person = {
    kind: 'person',
    id: newId(),
    part: { role: 'participant', voice: 'lived', name: null },
    standing: { at: 'room' },
    link: null,
    agreed: 1,
    ready: null,
    rest: 'none',
  }
  const group = () => {
    const keys = board.keys.groups.lived
    if (!keys) throw new Error('no keys')
    return keys
  }
  const spent = new Map<string, string>()
  return {
    id,
    key: () => currentKey(board.board.id, 'lived', group()),
    /** Requests for batches, in the order in which they came. */
    asked: [] as AskPermits[],
    /** Requests to say something, in the order in which they came. */
    said: [] as Extract<SaidRequest, { op: 'add' }>[],
    /** So many answers are lost after the server has done what was asked. */
    losing: 0,
    you(): You {
      const { id, part, standing, agreed, ready, rest } = person
      return {
        actor: { is: 'participant', voice: 'lived', person: id },
        person: { id, part, standing, agreed, ready, rest },
        permits: permitsOf(board, person),
      }
    },
    replace(keys: FreshKeys) {
      board = { ...board, keys: { ...board.keys, groups: { lived: withFreshKeys(group(), keys) } } }
    },
    async ask(request: AskPermits): Promise<Answer<{ signatures: string[] }>> {
      this.asked.push(request)
      const decision = decideIssue(board, person, request)
      if (!decision.ok) return { is: 'refused', refusal: decision.refusal }
      for (const change of decision.changes) if ('put' in change && change.put.kind === 'person') person = change.put
      const signatures = request.blinded.map((blinded) =>
        Buffer.from(signBlinded(decision.pkcs8, Buffer.from(blinded, 'base64url'))).toString('base64url'),
      )
      return this.lose() ? lost : { is: 'done', value: { signatures } }
    },
    async say(request: Extract<SaidRequest, { op: 'add' }>): Promise<Answer> {
      this.said.push(request)
      const { key, permit, contribution } = request
      if (key !== this.key()) return refused('right-replaced')
      const bytes = (text: string) => Buffer.from(text, 'base64url')
      if (!verifyPermit(group().contribute.n, bytes(permit.message), bytes(permit.signature)))
        return refused('permit-invalid')
      const { id, use } = spentOf(permit.message, contribution)
      if (spent.has(id) && spent.get(id) !== use) return refused('permit-spent')
      spent.set(id, use)
      return this.lose() ? lost : { is: 'done', value: null }
    },
    lose() {
      if (this.losing === 0) return false
      this.losing -= 1
      return true
    },
  }
}
export type Issuing = ReturnType<typeof issuing>
