import { laterPhases, type Phase, type PhaseVoice } from '@firsthand/model'
import { nothing } from './plan-draft.ts'

type Kind = {
  phase: Omit<Phase, 'id' | 'voices'>
  /** What each group may do there; what lived experience is never without is added. */
  may: PhaseVoice
}

const readsPages = { pages: { heard: 'read', summary: 'read' } } as const
const reads = { ...nothing, see: true }
const speaks = { ...reads, contribute: true }
const held = { naming: 'anonymous', moderation: 'before', reveal: 'together' } as const
const open = { naming: 'named', moderation: 'after', reveal: 'at-once' } as const

/** The kinds of phases that can be added to a plan, in the order of experience-based co-design. */
export const phaseKinds = {
  arrive: {
    phase: {
      kind: 'before',
      title: { en: 'Warm up', fr: 'Se mettre à l’aise' },
      guidance: {
        en: 'Something light, so that people know each other’s voices. Nobody has to speak yet.',
        fr: 'Quelque chose de léger, pour faire connaissance. Personne n’est obligé de parler.',
      },
      minutes: 10,
      ...held,
    },
    may: { ...nothing, pages: { agreement: 'write' } },
  },
  listen: {
    phase: {
      kind: 'after',
      title: { en: 'Listen', fr: 'Écouter' },
      guidance: {
        en: 'Read in silence. Nobody explains, nobody answers. What surprised you?',
        fr: 'Lisez en silence. Personne n’explique, personne ne répond. Qu’est-ce qui vous a surpris ?',
      },
      minutes: 10,
      ...held,
    },
    may: reads,
  },
  speak: {
    phase: {
      kind: 'after',
      title: { en: 'Everybody speaks', fr: 'Tout le monde parle' },
      guidance: {
        en: 'Everybody may add. Ask people with lived experience first.',
        fr: 'Chaque personne peut ajouter. Demandez d’abord aux personnes concernées.',
      },
      minutes: 20,
      ...held,
      naming: 'choice',
    },
    may: speaks,
  },
  together: {
    phase: {
      kind: 'after',
      title: { en: 'Make sense together', fr: 'Comprendre ensemble' },
      guidance: {
        en: 'Put what belongs together into themes. Disagreement is welcome.',
        fr: 'Regroupez en thèmes ce qui va ensemble. Le désaccord est bienvenu.',
      },
      minutes: 25,
      ...open,
    },
    may: { ...speaks, draw: true, arrange: true, pages: { heard: 'read', summary: 'write' } },
  },
  prioritise: {
    phase: laterPhases.prioritise,
    may: { ...reads, ...readsPages, vote: true },
  },
  commit: {
    phase: laterPhases.commit,
    may: { ...speaks, ...readsPages, arrange: true },
  },
  reflect: {
    phase: laterPhases.reflect,
    may: { ...speaks, ...readsPages },
  },
} as const satisfies Record<string, Kind>

export type PhaseKind = keyof typeof phaseKinds
export const phaseKindNames = Object.keys(phaseKinds) as PhaseKind[]
