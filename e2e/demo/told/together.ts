import { about, type Both, says, type Telling } from './telling.ts'

/** What is said with a name, in the phase in which everybody speaks. */
export const saidTogether: Telling[] = [
  ...about('waiting', [
    says(
      'rosa',
      null,
      '',
      'What if whoever has just come out writes the waiting time on a board? We know it best.',
      'Et si la personne qui sort écrivait le temps d’attente sur un tableau ? C’est nous qui le connaissons le mieux.',
      { about: 'idea', called: 'idea-board' },
    ),
    says(
      'tom',
      null,
      '',
      'I could say “I don’t know, I will ask at half past”. I would need to be allowed to.',
      'Je pourrais dire « je ne sais pas, je demanderai à la demie ». Il faudrait qu’on me le permette.',
      { about: 'idea', called: 'half-past' },
    ),
  ]),
  ...about('results', [
    says(
      'karim',
      null,
      '',
      'Don’t take the app away. Send it on weekdays, with a number to ring.',
      'N’enlevez pas l’appli. Envoyez en semaine, avec un numéro à appeler.',
      { about: 'need', called: 'weekdays' },
    ),
  ]),
  ...about('doctor', [
    says(
      'samuel',
      null,
      '',
      'Could you bring your six questions on paper? I would read them before you come in.',
      'Pourriez-vous apporter vos six questions sur papier ? Je les lirais avant que vous entriez.',
      { about: 'question' },
    ),
  ]),
]

/** What comes later, one after another, as long as the demo runs. */
export const saidLater: Telling[] = [
  ...about('way', [
    says('yusuf', null, '', 'Give me a badge that says “ask me”.', 'Donnez-moi un badge « demandez-moi ».', {
      about: 'idea',
    }),
  ]),
  ...about('letter', [
    says(
      'clara',
      null,
      '',
      'Page four can become page one. I will try it tomorrow.',
      'La page quatre peut devenir la première. J’essaie demain.',
      {
        about: 'idea',
      },
    ),
  ]),
  ...about('reception', [
    says(
      'nour',
      null,
      '',
      'Who tells people that there is a small room?',
      'Qui dit aux gens qu’il y a une petite pièce ?',
      { about: 'question' },
    ),
  ]),
  ...about('home', [
    says(
      'elsie',
      null,
      '',
      'Five boxes, five pictures: morning, noon, evening. I would not be afraid of that.',
      'Cinq boîtes, cinq dessins : matin, midi, soir. De ça, je n’aurais pas peur.',
      {
        about: 'idea',
      },
    ),
  ]),
  ...about('test', [
    says(
      'bea',
      null,
      '',
      'I could say: “I must not tell you yet. My quiet means nothing.”',
      'Je pourrais dire : « Je n’ai pas encore le droit de vous dire. Mon silence ne veut rien dire. »',
      {
        about: 'idea',
      },
    ),
  ]),
]

export type ThemeTold = { called: string; by: string; title: Both; holds: string[]; later?: string[] }

export const themes: ThemeTold[] = [
  {
    called: 'how-long',
    by: 'amina',
    title: { en: 'Nobody says how long', fr: 'Personne ne dit combien de temps' },
    holds: ['corridor', 'tiles', 'screen', 'nobody-tells-us', 'soon'],
    later: ['never-sat', 'half-past'],
  },
  {
    called: 'alone-with-it',
    by: 'karim',
    title: { en: 'Alone with the result', fr: 'Seul avec le résultat' },
    holds: ['red-arrow', 'hear-nothing', 'at-the-till', 'unremarkable'],
    later: ['blessing', 'only-the-word'],
  },
  {
    called: 'kindness',
    by: 'ingrid',
    title: { en: 'Small kindnesses that stay', fr: 'De petites attentions qui restent' },
    holds: ['tea', 'porter', 'my-name', 'nurse-rang', 'by-hand'],
    later: ['own-idea'],
  },
  {
    called: 'words',
    by: 'li',
    title: { en: 'Words and signs that shut people out', fr: 'Des mots et des panneaux qui excluent' },
    holds: ['son-reads', 'only-words', 'four-pages', 'medication-list'],
    later: ['law-pages', 'blue-line'],
  },
  {
    called: 'quiet',
    by: 'nour',
    title: { en: 'Somewhere quiet, and not overheard', fr: 'Un endroit calme, sans être entendu' },
    holds: ['nowhere-quiet', 'out-loud', 'small-room'],
    later: ['door-open'],
  },
]

/** What somebody did not expect: on a contribution, or on a theme. */
export const surprises: { by: string; on: string; of: 'contribution' | 'theme'; why: Both }[] = [
  {
    by: 'samuel',
    on: 'screen',
    of: 'contribution',
    why: { en: 'We believed that the screen told them', fr: 'Nous croyions que l’écran informait' },
  },
  {
    by: 'rosa',
    on: 'nobody-tells-us',
    of: 'contribution',
    why: { en: 'I thought that they knew and kept it to themselves', fr: 'Je croyais qu’ils savaient et se taisaient' },
  },
  {
    by: 'clara',
    on: 'red-arrow',
    of: 'contribution',
    why: { en: 'Our fastest service is the loneliest', fr: 'Notre service le plus rapide est le plus solitaire' },
  },
  {
    by: 'ingrid',
    on: 'kindness',
    of: 'theme',
    why: { en: 'None of it is in anybody’s plan', fr: 'Rien de tout cela n’est prévu nulle part' },
  },
]

export const question: Both = { en: 'What should change first?', fr: 'Que faut-il changer d’abord ?' }

/** How many dots each voter gives to each theme. */
export const votes: Record<string, Record<string, number>> = {
  rosa: { 'alone-with-it': 2, 'how-long': 1 },
  amina: { 'how-long': 2, 'alone-with-it': 1 },
  joseph: { 'how-long': 2, words: 1 },
  li: { words: 2, 'alone-with-it': 1 },
  grace: { 'alone-with-it': 3 },
  karim: { 'alone-with-it': 2, quiet: 1 },
  elsie: { 'alone-with-it': 1, words: 1, kindness: 1 },
  pavel: { 'how-long': 1, 'alone-with-it': 2 },
  nour: { quiet: 2, 'alone-with-it': 1 },
  tom: { 'how-long': 3 },
  ingrid: { 'how-long': 2, kindness: 1 },
  samuel: { 'how-long': 2, 'alone-with-it': 1 },
  bea: { quiet: 2, 'how-long': 1 },
  yusuf: { words: 2, kindness: 1 },
  clara: { words: 1, 'how-long': 1, 'alone-with-it': 1 },
}
