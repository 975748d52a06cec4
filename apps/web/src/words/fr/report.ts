import type { Same } from '../catalogue.ts'
import type en from '../en/report.ts'

export default {
  pageTitle: 'Compte rendu : {{board}}',
  back: 'Retour au tableau',
  tools: 'Emporter',
  print: 'Imprimer ou garder en PDF',
  formats: { json: 'JSON', csv: 'CSV', md: 'Markdown', svg: 'La carte (SVG)' },
  formatsFor: {
    json: 'tout, pour d’autres programmes',
    csv: 'une ligne par contribution, pour un tableur',
    md: 'du texte avec des titres',
    svg: 'une image qui peut avoir toutes les tailles',
  },
  copies:
    'Des mots repris plus tard restent dans les copies faites avant. Faites une nouvelle copie avant d’en partager une.',
  notYetTitle: 'Pas encore',
  notYet: 'Vous pourrez ouvrir le compte rendu dès que vous pourrez lire le tableau.',
  said: 'Ce que les gens ont dit',
  saidHow: 'À chaque moment, l’expérience vécue vient d’abord. Un nom n’est là que si son auteur l’a donné.',
  feltOnly: 'Et sans paroles :',
  nothingHere: 'Personne n’a rien dit ici.',
  voices: 'De qui vient cette parole',
  contributions_one: '{{count}} contribution',
  contributions_other: '{{count}} contributions',
  words_one: '{{count}} mot',
  words_other: '{{count}} mots',
  recordHow: 'Qui l’a notée à la fin d’une étape peut vérifier qu’aucune ligne d’avant n’a été changée.',
  counts: 'Nombres',
} satisfies Same<typeof en>
