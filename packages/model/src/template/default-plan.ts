import type { SessionPlan } from '../plan/phase.ts'

const agrees = { pages: { agreement: 'write' } } as const
const hears = { pages: { heard: 'write' } } as const
const readsHeard = { pages: { heard: 'read' } } as const
const sums = { pages: { heard: 'read', summary: 'write' } } as const
const takesHome = { pages: { heard: 'read', summary: 'read' } } as const
const speaks = { see: true, contribute: true, draw: false, arrange: false }
/** In the phase of lived experience people may name a moment that nobody had thought of. */
const opens = { ...speaks, propose: true }
const waits = { see: false, contribute: false, draw: false, arrange: false }
const reads = { see: true, contribute: false, draw: false, arrange: false }
const shares = { see: true, contribute: true, draw: true, arrange: true, vote: true, propose: true }

/**
 * The session plan that ships: gather · lived experience · listen · staff · make sense together · closed, after experience-based co-design.
 * Groups draw on layers of their own where they also draw together: it is the only phase with names, and there a group needs a
 * place that the others can read and not draw over.
 */
export const defaultPlan: SessionPlan = [
  {
    id: 'gather',
    kind: 'before',
    title: { en: 'Gather', fr: 'Se retrouver' },
    guidance: {
      en: 'Welcome everybody. Say what this is for. Read the agreement together. Nobody has to speak yet.',
      fr: 'Accueillez chaque personne. Dites à quoi sert la rencontre. Lisez l’accord ensemble. Personne n’est obligé de parler.',
    },
    minutes: 12,
    naming: 'anonymous',
    moderation: 'before',
    reveal: 'together',
    voices: { lived: { ...speaks, ...agrees }, staff: { ...waits, ...agrees } },
  },
  {
    id: 'lived-experience',
    kind: 'opening',
    title: { en: 'Lived experience', fr: 'Expérience vécue' },
    guidance: {
      en: 'Leave silences. Ask “and then?”. Let people finish. Nobody has to fill every moment.',
      fr: 'Laissez des silences. Demandez « et ensuite ? ». Laissez finir. Personne n’est obligé de remplir chaque moment.',
    },
    minutes: 40,
    naming: 'anonymous',
    moderation: 'before',
    reveal: 'together',
    voices: { lived: opens, staff: waits },
  },
  {
    id: 'listen',
    kind: 'after',
    title: { en: 'Listen', fr: 'Écouter' },
    guidance: {
      en: 'Staff read in silence. Nobody explains, nobody answers. What surprised you?',
      fr: 'L’équipe lit en silence. Personne n’explique, personne ne répond. Qu’est-ce qui vous a surpris ?',
    },
    minutes: 12,
    naming: 'anonymous',
    moderation: 'before',
    reveal: 'together',
    voices: { lived: speaks, staff: { ...reads, ...hears } },
  },
  {
    id: 'staff',
    kind: 'after',
    title: { en: 'Staff', fr: 'Équipe' },
    guidance: {
      en: 'Staff say how the same moments feel for them. What was said before stays as it is.',
      fr: 'L’équipe dit comment elle vit les mêmes moments. Ce qui a été dit avant reste tel quel.',
    },
    minutes: 20,
    naming: 'choice',
    moderation: 'before',
    reveal: 'together',
    voices: { lived: { ...speaks, ...readsHeard }, staff: { ...speaks, ...readsHeard } },
  },
  {
    id: 'together',
    kind: 'after',
    title: { en: 'Make sense together', fr: 'Comprendre ensemble' },
    guidance: {
      en: 'Look where the two lines are furthest apart. Ask people with lived experience first. Disagreement is welcome.',
      fr: 'Regardez où les deux lignes s’éloignent le plus. Demandez d’abord aux personnes concernées. Le désaccord est bienvenu.',
    },
    minutes: 25,
    naming: 'named',
    moderation: 'after',
    reveal: 'at-once',
    voices: { lived: { ...shares, ...sums }, staff: { ...shares, ...sums } },
  },
  {
    id: 'closed',
    kind: 'closed',
    title: { en: 'Closed', fr: 'Terminé' },
    guidance: {
      en: 'Thank people. Say what happens next and by when. Everybody can still read, and take their words back.',
      fr: 'Remerciez. Dites ce qui va suivre et quand. Chaque personne peut encore lire, et reprendre ses mots.',
    },
    minutes: null,
    naming: 'named',
    moderation: 'before',
    reveal: 'together',
    voices: { lived: { ...reads, ...takesHome }, staff: { ...reads, ...takesHome } },
  },
]
