import type { Words } from '@firsthand/model'

export type AgreementCard = { slug: string; title: Words; items: readonly Words[] }

/**
 * Beginnings for an agreement, after what the studies say that co-design needs written down: ground rules, a shared purpose, roles and
 * who is responsible for implementing, who owns what is shared, and where support is. They come in as text that everybody changes.
 */
export const agreementCards: readonly AgreementCard[] = [
  {
    slug: 'ground-rules',
    title: { en: 'How we treat each other', fr: 'Comment nous nous traitons' },
    items: [
      { en: 'People with lived experience speak first.', fr: 'Les personnes concernées parlent d’abord.' },
      {
        en: 'We listen and let people finish. Silence is fine.',
        fr: 'Nous écoutons et laissons finir. Le silence est bienvenu.',
      },
      {
        en: 'What somebody has lived counts as much as what somebody has studied.',
        fr: 'Ce que quelqu’un a vécu compte autant que ce que quelqu’un a étudié.',
      },
      {
        en: 'We don’t have to agree. We say so without blaming anybody.',
        fr: 'Nous n’avons pas à être d’accord. Nous le disons sans accuser personne.',
      },
      {
        en: 'Everybody may stop, take a break or leave, without saying why.',
        fr: 'Chaque personne peut arrêter, faire une pause ou partir, sans dire pourquoi.',
      },
    ],
  },
  {
    slug: 'purpose',
    title: { en: 'Why we meet', fr: 'Pourquoi nous nous retrouvons' },
    items: [
      { en: 'We want to understand: …', fr: 'Nous voulons comprendre : …' },
      { en: 'At the end we want to have: …', fr: 'À la fin, nous voulons avoir : …' },
      { en: 'This is not about: …', fr: 'Il ne s’agit pas de : …' },
    ],
  },
  {
    slug: 'roles',
    title: { en: 'Who does what', fr: 'Qui fait quoi' },
    items: [
      { en: 'Leads the conversation: …', fr: 'Anime la conversation : …' },
      {
        en: 'Answers for that what we decide gets done: …',
        fr: 'Répond de ce que nos décisions soient mises en œuvre : …',
      },
      {
        en: 'Tells everybody what became of it, and by when: …',
        fr: 'Dit à tout le monde ce qui en est advenu, et pour quand : …',
      },
      { en: 'When we can’t agree, we ask: …', fr: 'Quand nous ne sommes pas d’accord, nous demandons à : …' },
    ],
  },
  {
    slug: 'sharing',
    title: { en: 'Who owns what is shared', fr: 'À qui appartient ce qui est partagé' },
    items: [
      {
        en: 'What somebody says belongs to that person. They can take it back.',
        fr: 'Ce que quelqu’un dit lui appartient. La personne peut le reprendre.',
      },
      { en: 'It may be used for: …', fr: 'On peut s’en servir pour : …' },
      { en: 'It may not be used for: …', fr: 'On ne peut pas s’en servir pour : …' },
      { en: 'Who may read it later: …', fr: 'Qui pourra le lire plus tard : …' },
    ],
  },
  {
    slug: 'support',
    title: { en: 'When it gets too much', fr: 'Quand c’est trop' },
    items: [
      {
        en: 'A break is always possible. The button for it is at the top.',
        fr: 'Une pause est toujours possible. Le bouton pour cela est en haut.',
      },
      { en: 'Here in the room you can talk to: …', fr: 'Ici, dans la salle, vous pouvez parler à : …' },
      { en: 'Later you can call or write to: …', fr: 'Plus tard, vous pouvez appeler ou écrire à : …' },
    ],
  },
]
