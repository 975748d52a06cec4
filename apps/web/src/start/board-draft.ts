import {
  deckProblem,
  defaultAgreement,
  defaultDeck,
  defaultPlan,
  defaultTouchpoints,
  defaultVoices,
  type Language,
  type MakeBoard,
  newId,
  pickWords,
} from '@firsthand/model'
import { planTroubles } from '../plan/plan-troubles.ts'

/** A board that is being described: what is sent, once nothing is missing. */
export type BoardDraft = MakeBoard

/** What a new board starts from: the emotional touchpoint map with the plan that ships. */
export function newDraft(language: Language): BoardDraft {
  return {
    title: '',
    purpose: '',
    language,
    support: '',
    facilitator: { name: '', worksFor: '' },
    voices: defaultVoices,
    plan: defaultPlan,
    agreement: defaultAgreement,
    deck: defaultDeck,
    touchpoints: defaultTouchpoints.map((touchpoint) => ({ ...touchpoint, id: newId() })),
    expected: Object.fromEntries(defaultVoices.map(({ id }) => [id, 8])),
  }
}

/** The fields that can be missing; each is the id of its input. */
export type Missing =
  | 'title'
  | 'purpose'
  | 'plan'
  | 'name'
  | 'worksFor'
  | 'support'
  | 'moments'
  | 'deck'
  | 'agreement'
  | 'people'

/** What is still missing before the board can be made, in the order of the page. */
export function missing(draft: BoardDraft): Missing[] {
  const unsaid = (text: string) => text.trim() === ''
  const wrong: [Missing, boolean][] = [
    ['title', unsaid(draft.title)],
    ['purpose', unsaid(draft.purpose)],
    ['plan', planTroubles(draft).length > 0],
    ['name', unsaid(draft.facilitator.name)],
    ['worksFor', unsaid(draft.facilitator.worksFor)],
    ['support', unsaid(draft.support)],
    ['moments', draft.touchpoints.some(({ title }) => unsaid(pickWords(title, draft.language)))],
    [
      'deck',
      deckProblem(draft.deck) !== null || draft.deck.some(({ word }) => unsaid(pickWords(word, draft.language))),
    ],
    ['agreement', draft.agreement.lines.some(({ text }) => unsaid(pickWords(text, draft.language)))],
    ['people', Object.values(draft.expected).some((count) => !Number.isInteger(count) || count < 1 || count > 500)],
  ]
  return wrong.filter(([, is]) => is).map(([field]) => field)
}
