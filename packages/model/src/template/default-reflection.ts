import type { Statement } from '../reflection/reflection.ts'

/**
 * What is asked at the end, in plain words: the NIHR principles of co-production (share power; all perspectives; respect all knowledge;
 * reciprocity; build relationships; DOMAIN), and whether it felt safe to speak.
 */
export const defaultReflection: Statement[] = [
  {
    id: 'power',
    text: { en: 'I had a real say in what happens next.', fr: 'J’ai vraiment pu peser sur la suite.' },
  },
  {
    id: 'perspectives',
    text: {
      en: 'Everybody who should be heard was heard.',
      fr: 'Toutes les personnes qui doivent être entendues l’ont été.',
    },
  },
  {
    id: 'knowledge',
    text: {
      en: 'What I know from my own life counted as much as what others know from their work or studies.',
      fr: 'Ce que je sais de ma vie a compté autant que ce que d’autres savent de leur travail ou de leurs études.',
    },
  },
  {
    id: 'reciprocity',
    text: {
      en: 'I gave something, and I got something out of it too.',
      fr: 'J’ai donné quelque chose, et j’en ai aussi retiré quelque chose.',
    },
  },
  {
    id: 'relationships',
    text: { en: 'We trust each other more than before.', fr: 'Nous nous faisons plus confiance qu’avant.' },
  },
  {
    id: 'safe',
    text: { en: 'I felt safe to say what I think.', fr: 'Je me suis senti en sécurité pour dire ce que je pense.' },
  },
]
