import {
  type Access,
  type Actor,
  access,
  currentPhase,
  livedFirst,
  type Page,
  pageName,
  pages,
  type Refusal,
  type Situation,
  type VoiceGroup,
  whyNotWrite,
} from '@firsthand/model'

/** A page as somebody finds it now. */
export type PageHere = {
  page: Page
  access: Access
  /** Null when they may write now, else why not, with the phase that will let them. */
  why: Refusal | null
  /** The first phase from now on in which they may read it; null when they can now, or never. */
  readsIn: string | null
  /** The voice groups who write there now, lived experience first. */
  writers: VoiceGroup[]
}

/** The pages of a board, as somebody finds them now: those that its plan uses, in the order in which they are written. */
export function pagesHere(actor: Actor, situation: Situation): PageHere[] {
  const { board, progress } = situation
  const mayIn = (phase: string, who: Actor, page: Page) =>
    access(who, pageName(page), { board, progress: { ...progress, phase } })
  const now = board.plan.findIndex(({ id }) => id === progress.phase)
  const used = pages.filter((page) =>
    board.plan.some(({ voices }) => Object.values(voices).some((may) => may.pages?.[page] === 'write')),
  )
  return used.map((page) => {
    const may = mayIn(progress.phase, actor, page)
    const later = board.plan.slice(now + 1).find(({ id }) => mayIn(id, actor, page) !== 'none')
    const speaksAs = ({ id }: VoiceGroup): Actor => ({ is: 'participant', person: '', voice: id })
    return {
      page,
      access: may,
      why: whyNotWrite(actor, pageName(page), situation),
      readsIn: may === 'none' ? (later?.id ?? null) : null,
      writers: livedFirst(board.voices).filter((voice) => mayIn(progress.phase, speaksAs(voice), page) === 'write'),
    }
  })
}

/** The page that opens when nobody asked for one: where the person can write, else the last that they can read. */
export function firstPage(here: readonly PageHere[], situation: Situation): Page | null {
  const readable = here.filter(({ access }) => access !== 'none')
  const early = ['before', 'opening'].includes(currentPhase(situation).kind)
  const first = early ? readable[0] : (readable.findLast(({ access }) => access === 'write') ?? readable.at(-1))
  return first?.page ?? null
}
