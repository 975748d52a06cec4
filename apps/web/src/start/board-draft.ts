import {
  defaultAgreement,
  defaultDeck,
  defaultPlan,
  defaultTouchpoints,
  defaultVoices,
  type Language,
  type MakeBoard,
  newId,
  type Phase,
  pickWords,
} from '@firsthand/model'

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
export type Missing = 'title' | 'purpose' | 'name' | 'worksFor' | 'support' | 'moments' | 'agreement' | 'people'

/** What is still missing before the board can be made, in the order of the page. */
export function missing(draft: BoardDraft): Missing[] {
  const unsaid = (text: string) => text.trim() === ''
  const wrong: [Missing, boolean][] = [
    ['title', unsaid(draft.title)],
    ['purpose', unsaid(draft.purpose)],
    ['name', unsaid(draft.facilitator.name)],
    ['worksFor', unsaid(draft.facilitator.worksFor)],
    ['support', unsaid(draft.support)],
    ['moments', draft.touchpoints.some(({ title }) => unsaid(pickWords(title, draft.language)))],
    ['agreement', draft.agreement.lines.some(({ text }) => unsaid(pickWords(text, draft.language)))],
    ['people', Object.values(draft.expected).some((count) => !Number.isInteger(count) || count < 1 || count > 500)],
  ]
  return wrong.filter(([, is]) => is).map(([field]) => field)
}

/** All minutes of the plan together. */
export const planMinutes = (draft: BoardDraft) => draft.plan.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)

/** The phase in which those without lived experience first speak: there names can be required or left to each. */
export const otherSpeak = (draft: BoardDraft) =>
  draft.plan.find(
    (phase) =>
      phase.kind === 'after' &&
      draft.voices.some((voice) => !voice.livedExperience && phase.voices[voice.id]?.contribute),
  )

/** The phases in which groups could draw on layers of their own: strokes need names, and nobody looks at them before others see them. */
export const drawPhases = (draft: BoardDraft) =>
  draft.plan.filter(({ kind, naming, moderation }) => kind === 'after' && naming === 'named' && moderation === 'after')

/** The phase with layers of their own for all groups that see it, or for none. */
export const drawn = (phase: Phase, draw: boolean): Phase => ({
  ...phase,
  voices: Object.fromEntries(Object.entries(phase.voices).map(([id, may]) => [id, { ...may, draw: draw && may.see }])),
})
