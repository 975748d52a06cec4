import type { Same } from '../catalogue.ts'
import type en from '../en/room.ts'

export default {
  title: 'Vue pour la salle',
  pageTitle: 'À partager · {{title}}',
  safe: 'On peut la partager.',
  label: 'Vue pour la salle, à projeter ou à montrer dans un appel. Ni file, ni noms des personnes qui attendent.',
  toDesk: 'Retour à l’animation',
  leaveTitle: 'Quitter la vue pour la salle ?',
  leaveWhy:
    'L’animation est réservée aux personnes qui animent : on y voit des noms. Si cette fenêtre est au mur ou partagée dans un appel, arrêtez d’abord, ou ouvrez l’animation dans une autre fenêtre.',
  leaveGo: 'Ouvrir l’animation ici',
  leaveStay: 'Rester ici',
  shows: 'Ce qui est montré',
  showCodes: 'Montrer les codes pour entrer',
  codes: 'Codes pour entrer',
  codeFor: 'Code pour entrer : {{group}}',
  speaking: 'Les personnes concernées parlent.',
  gathering: 'Bienvenue.',
  nothingShown: 'Rien n’en est encore montré ici. On le montre quand elles ont fini.',
} satisfies Same<typeof en>
