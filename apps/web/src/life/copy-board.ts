import {
  type BoardFacts,
  type LinkView,
  type MakeBoard,
  newId,
  type RecordEntry,
  type Touchpoint,
} from '@firsthand/model'
import { broughtUpToDate } from '../deck/change-deck.ts'

type Source = {
  facts: BoardFacts
  touchpoints: readonly Touchpoint[]
  links: readonly LinkView[]
  record: readonly RecordEntry[]
  facilitator: MakeBoard['facilitator']
}

/**
 * What makes a board like this one: title, plan, journey, agreement, words, groups and how many people are expected. Nothing that anybody
 * said, and no link. Phases that were opened once more are not part of the plan.
 */
export function copyBoard({ facts, touchpoints, links, record, facilitator }: Source, rehearsal: boolean): MakeBoard {
  const again = new Set(record.flatMap(({ entry }) => (entry.what === 'phase-reopened' ? [entry.as] : [])))
  const { title, purpose, language, support, voices, plan, agreement, deck } = facts
  return {
    title,
    purpose,
    language,
    support,
    facilitator,
    voices,
    plan: plan.filter(({ id }) => !again.has(id)),
    agreement: { lines: agreement.lines },
    deck: broughtUpToDate(deck),
    touchpoints: touchpoints.map((touchpoint) => ({ ...touchpoint, id: newId() })),
    expected: Object.fromEntries(voices.map(({ id }) => [id, expectedOf(id, links)])),
    ...(rehearsal ? { rehearsal: true as const } : {}),
  }
}

/** Every open link of a group expects people of its own; the new board has one link for them all. */
function expectedOf(voice: string, links: readonly LinkView[]): number {
  const own = links.filter((link) => link.for.role === 'participant' && link.for.voice === voice)
  const open = own.filter(({ state }) => state === 'open')
  const sum = (open.length > 0 ? open : own.slice(0, 1)).reduce((sum, { expected }) => sum + expected, 0)
  return Math.min(500, Math.max(1, sum || 8))
}
