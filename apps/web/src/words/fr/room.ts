import type { Same } from '../catalogue.ts'
import type en from '../en/room.ts'

export default {
  title: 'Vue pour la salle',
  label: 'Vue pour la salle : on peut la projeter ou la partager. Ni file, ni noms des personnes qui attendent.',
  shows: 'Ce qui est montré',
  showCodes: 'Montrer les codes pour entrer',
  codes: 'Codes pour entrer',
  codeFor: 'Code pour entrer : {{group}}',
  speaking: 'Les personnes concernées parlent.',
  gathering: 'Bienvenue.',
  nothingShown: 'Rien n’en est encore montré ici. On le montre quand elles ont fini.',
} satisfies Same<typeof en>
