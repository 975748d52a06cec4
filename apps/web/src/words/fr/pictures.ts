import type { Same } from '../catalogue.ts'
import type en from '../en/pictures.ts'

export default {
  letter: 'Courrier',
  phone: 'Appel',
  screen: 'Sur un écran',
  journey: 'Trajet',
  signpost: 'Trouver son chemin',
  door: 'Porte',
  reception: 'Accueil',
  waiting: 'Attente',
  talk: 'Discussion',
  doctor: 'Médecin',
  nurse: 'Infirmière ou infirmier',
  test: 'Analyse',
  scan: 'Imagerie',
  medicine: 'Médicament',
  bed: 'Lit',
  meal: 'Repas',
  hand: 'Main',
  family: 'Famille',
  home: 'Maison',
  document: 'Papier',
  money: 'Argent',
  calendar: 'Date',
  night: 'Nuit',
  question: 'Autre chose',
} satisfies Same<typeof en>
