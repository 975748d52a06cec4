import { createHash } from 'node:crypto'
import type { Board } from '@firsthand/model'

const known = new Map<string, WeakRef<object>>()
const gone = new FinalizationRegistry<string>((key) => {
  if (!known.get(key)?.deref()) known.delete(key)
})

/** The first of all equal values that is still in use. Whether made here or stored, the parts of one have the order of its schema. */
function once<Value extends object>(value: Value): Value {
  const key = createHash('sha256').update(JSON.stringify(value)).digest('base64')
  const same = known.get(key)?.deref() as Value | undefined
  if (same) return same
  known.set(key, new WeakRef(value))
  gone.register(value, key)
  return value
}

/** The same board; what it has in common with others, the words of templates above all, is held in memory once for all of them. */
export function inCommon(board: Board): Board {
  const { plan, agreement, deck, voices } = board.board
  const facts = {
    ...board.board,
    plan: plan.map((phase) => once(phase)),
    agreement: once(agreement),
    deck: once(deck),
    voices: once(voices),
  }
  return { ...board, board: facts }
}
