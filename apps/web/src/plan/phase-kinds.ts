import type { Phase, PhaseVoice } from '@firsthand/model'
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
    phase: {
      kind: 'after',
      title: { en: 'Prioritise', fr: 'Choisir' },
      guidance: {
        en: 'Everybody puts dots on what matters most. Look at the groups side by side.',
        fr: 'Chaque personne pose des points sur l’essentiel. Regardez les groupes côte à côte.',
      },
      minutes: 10,
      ...held,
    },
    may: { ...reads, ...readsPages, vote: true },
  },
  commit: {
    phase: {
      kind: 'after',
      title: { en: 'Commit', fr: 'S’engager' },
      guidance: {
        en: 'Say who does what, by when, and in whose power it is. Say also what can’t be done, and why.',
        fr: 'Dites qui fait quoi, pour quand, et qui en a le pouvoir. Dites aussi ce qui n’est pas possible, et pourquoi.',
      },
      minutes: 15,
      ...open,
    },
    may: { ...speaks, ...readsPages, arrange: true },
  },
  reflect: {
    phase: {
      kind: 'after',
      title: { en: 'Reflect', fr: 'Faire le point' },
      guidance: {
        en: 'How was it to take part? Everybody may say it, without a name.',
        fr: 'Comment était-ce de participer ? Chaque personne peut le dire, sans nom.',
      },
      minutes: 5,
      ...held,
    },
    may: { ...speaks, ...readsPages },
  },
} as const satisfies Record<string, Kind>

export type PhaseKind = keyof typeof phaseKinds
export const phaseKindNames = Object.keys(phaseKinds) as PhaseKind[]
