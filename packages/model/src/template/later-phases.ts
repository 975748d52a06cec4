import type { Phase } from '../plan/phase.ts'

type Bare = Omit<Phase, 'id' | 'voices'>

const held = { naming: 'anonymous', moderation: 'before', reveal: 'together' } as const
const open = { naming: 'named', moderation: 'after', reveal: 'at-once' } as const

/** What comes after making sense together in experience-based co-design, without what each group may do there. */
export const laterPhases = {
  prioritise: {
    kind: 'after',
    title: { en: 'Prioritise', fr: 'Choisir' },
    guidance: {
      en: 'Everybody puts dots on what matters most. Look at the groups side by side.',
      fr: 'Chaque personne pose des points sur l’essentiel. Regardez les groupes côte à côte.',
    },
    minutes: 10,
    ...held,
  },
  commit: {
    kind: 'after',
    title: { en: 'Commit', fr: 'S’engager' },
    guidance: {
      en: 'Say who does what, by when, and in whose power it is. Say also what can’t be done, and why.',
      fr: 'Dites qui fait quoi, pour quand, et qui en a le pouvoir. Dites aussi ce qui n’est pas possible, et pourquoi.',
    },
    minutes: 15,
    ...open,
  },
  reflect: {
    kind: 'after',
    title: { en: 'Reflect', fr: 'Faire le point' },
    guidance: {
      en: 'How was it to take part? Everybody may say it, without a name.',
      fr: 'Comment était-ce de participer ? Chaque personne peut le dire, sans nom.',
    },
    minutes: 5,
    ...held,
  },
} as const satisfies Record<string, Bare>
