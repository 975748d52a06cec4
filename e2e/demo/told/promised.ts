import type { Outcome } from '@firsthand/model'
import type { Both } from './telling.ts'

export type Promised = {
  by: string
  outcome: (say: (words: Both) => string) => Outcome
  contributions: string[]
  themes: string[]
  /** What becomes of it while the demo runs. */
  news?: Both
}

/** What it comes to: two things that will be done, one that can't be, and one on which they can't agree. */
export const promised: Promised[] = [
  {
    by: 'tom',
    contributions: ['corridor', 'tiles', 'soon', 'half-past'],
    themes: ['how-long'],
    outcome: (say) => ({
      is: 'action',
      what: say({
        en: 'Say every half hour how long it will still take, also when nobody knows',
        fr: 'Dire toutes les demi-heures combien de temps il faut encore attendre, même quand personne ne sait',
      }),
      who: say({ en: 'The desk, with Tom', fr: 'L’accueil, avec Tom' }),
      by: '2027-02-01',
      power: 'team',
      needs: say({
        en: 'Somebody on the ward who answers when the desk asks',
        fr: 'Quelqu’un dans le service qui répond quand l’accueil demande',
      }),
    }),
    news: { en: 'The desk tries it on Mondays.', fr: 'L’accueil essaie le lundi.' },
  },
  {
    by: 'clara',
    contributions: ['red-arrow', 'weekdays'],
    themes: ['alone-with-it'],
    outcome: (say) => ({
      is: 'action',
      what: say({
        en: 'Results that need a talk go out on weekdays only, with a number to ring and a name',
        fr: 'Les résultats qui demandent un échange partent en semaine seulement, avec un numéro et un nom',
      }),
      who: say({ en: 'Clara, letters office', fr: 'Clara, bureau des courriers' }),
      by: '2027-03-15',
      power: 'department',
      needs: say({ en: 'A change of the app by its makers', fr: 'Une modification de l’appli par ses auteurs' }),
    }),
  },
  {
    by: 'samuel',
    contributions: ['six-questions', 'eleven-clicks'],
    themes: [],
    outcome: (say) => ({
      is: 'unmet',
      what: say({
        en: 'Twenty minutes with the doctor instead of seven',
        fr: 'Vingt minutes avec le médecin au lieu de sept',
      }),
      reason: say({
        en: 'There is no second post before 2028. We will not pretend that there is.',
        fr: 'Il n’y aura pas de second poste avant 2028. Nous ne ferons pas semblant.',
      }),
    }),
  },
  {
    by: 'nour',
    contributions: ['nowhere-quiet'],
    themes: ['quiet'],
    outcome: (say) => ({
      is: 'stalemate',
      what: say({ en: 'Whether the television is switched off', fr: 'Éteindre ou non la télévision' }),
      panel: say({ en: 'The patients’ council', fr: 'Le conseil des usagers' }),
      holds: {
        lived: say({
          en: 'The noise makes waiting worse for some of us.',
          fr: 'Le bruit rend l’attente pire pour certains.',
        }),
        staff: say({
          en: 'Without it everybody hears what is said at the desk.',
          fr: 'Sans elle, tout le monde entend ce qui se dit à l’accueil.',
        }),
      },
    }),
  },
]
