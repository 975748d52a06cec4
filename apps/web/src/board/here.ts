import {
  type Actor,
  type BoardFacts,
  currentPhase,
  type Language,
  livedFirst,
  nextPhase,
  type Phase,
  type Progress,
  pickWords,
  type Situation,
  type VoiceGroup,
  type Words,
  type You,
} from '@firsthand/model'
import { createContext, use } from 'react'
import { useBoard, useHeld, useYou } from '../live/Board.tsx'
import type { BoardClient } from '../live/board.ts'
import { type Held, one } from '../live/record.ts'
import { useTranslation } from '../words/useTranslation.ts'

/** What every screen inside a board's frame can rely on. */
export type Here = {
  client: BoardClient
  held: Held
  you: You
  actor: Actor
  facts: BoardFacts
  progress: Progress
  situation: Situation
  phase: Phase
  next: Phase | null
  language: Language
  /** The reader's own way to write times and numbers in that language. */
  locale: string
  /** Words in the reader's language. */
  say: (words: Words) => string
  /** The board's voice groups, lived experience first. */
  voices: VoiceGroup[]
}

/** On the wall the same screens show no more, and offer nothing: there the reader counts as an observer, whoever opened the page. */
export const ShownTo = createContext<Actor | null>(null)

/** The open board as it stands now. Only for screens inside the frame, which waits for the record. */
export function useHere(): Here {
  const client = useBoard()
  const held = useHeld()
  const you = useYou()
  const shownTo = use(ShownTo)
  const language = useTranslation('parts').i18n.language as Language
  const facts = one(held, 'board', client.board)
  const progress = one(held, 'progress')
  if (!facts || !progress || !you) throw new Error('outside-frame')
  const situation = { board: facts, progress }
  return {
    client,
    held,
    you,
    actor: shownTo ?? you.actor,
    facts,
    progress,
    situation,
    phase: currentPhase(situation),
    next: nextPhase(situation),
    language,
    locale: navigator.languages.find((wish) => wish.startsWith(language)) ?? language,
    say: (words) => pickWords(words, language),
    voices: livedFirst(facts.voices),
  }
}
