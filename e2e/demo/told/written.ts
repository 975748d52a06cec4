import type { Page } from '@firsthand/model'
import type { Line } from '@firsthand/writing/testing'
import type { Both } from './telling.ts'

/** A line that somebody types, or a quote of something that was said, by the name that the script has for it. */
export type Written = { line: Line; words: Both } | { quote: string }
/** What one person writes on a page. */
export type Hand = { by: string; lines: Written[] }

const heading = (en: string, fr: string): Written => ({ line: 'heading', words: { en, fr } })
const item = (en: string, fr: string): Written => ({ line: 'item', words: { en, fr } })
const text = (en: string, fr: string): Written => ({ line: 'paragraph', words: { en, fr } })

/** What stands on the pages. Hands write at the same time; each begins when the one before has begun. */
export const written: Record<Page, Hand[]> = {
  agreement: [
    {
      by: 'rosa',
      lines: [
        heading('How we treat each other', 'Comment nous nous traitons'),
        item('We let each other finish. Silence is fine.', 'Nous laissons finir. Le silence est bienvenu.'),
        item('Nobody has to defend what they felt.', 'Personne n’a à défendre ce qu’il a ressenti.'),
      ],
    },
    {
      by: 'tom',
      lines: [
        heading('What becomes of it', 'Ce qui en adviendra'),
        item(
          'To every point there is an answer: yes, no and why, or who decides.',
          'À chaque point il y a une réponse : oui, non et pourquoi, ou qui décide.',
        ),
        item('Tom tells everybody in February what was done.', 'Tom dit à tout le monde en février ce qui a été fait.'),
      ],
    },
  ],
  heard: [
    {
      by: 'ingrid',
      lines: [
        heading('What we did not expect', 'Ce à quoi nous ne nous attendions pas'),
        text(
          'It begins before the waiting room, with a word in a letter.',
          'Cela commence avant la salle d’attente, par un mot dans une lettre.',
        ),
        { quote: 'son-reads' },
        text(
          'Nobody asked us to be faster. They asked to be told.',
          'Personne n’a demandé d’aller plus vite. On a demandé à savoir.',
        ),
      ],
    },
    {
      by: 'tom',
      lines: [
        heading('What we want to ask', 'Ce que nous voulons demander'),
        item('What would have helped to hear at my window?', 'Qu’aurait-il été bon d’entendre à mon guichet ?'),
        item('When is a call better than the app?', 'Quand un appel vaut-il mieux que l’appli ?'),
      ],
    },
  ],
  summary: [
    {
      by: 'amina',
      lines: [
        heading('What we take from today', 'Ce que nous retenons d’aujourd’hui'),
        text(
          'Waiting is hard. Not being told how long is harder.',
          'Attendre est dur. Ne pas savoir combien de temps l’est plus encore.',
        ),
        { quote: 'corridor' },
        text(
          'And those at the desk are not told either. We did not know that of each other.',
          'Et à l’accueil, on ne leur dit rien non plus. Nous ne le savions pas les uns des autres.',
        ),
      ],
    },
    {
      by: 'samuel',
      lines: [
        heading('Where we still differ', 'Là où nous restons en désaccord'),
        item(
          'The television in the waiting room goes to the patients’ council.',
          'La télévision de la salle d’attente : au conseil des usagers.',
        ),
        item(
          'The results: what is quick for us is lonely for those who read them.',
          'Les résultats : ce qui est rapide pour nous laisse seul celui qui les lit.',
        ),
      ],
    },
  ],
}

/** What is added to the summary as long as the demo runs. */
export const addedLater: Hand[] = [
  { by: 'amina', lines: [text('Even “I don’t know yet” helps.', 'Même « je ne sais pas encore » aide.')] },
  {
    by: 'samuel',
    lines: [item('I will sit out there once a month.', 'J’irai m’asseoir là-bas une fois par mois.')],
  },
]
