import type { TouchpointPicture } from '../touchpoint/touchpoint.ts'
import type { Words } from '../words/words.ts'

/** Touchpoints to start from: a visit to a clinic. Ids are given when a board is made. */
export const defaultTouchpoints: { title: Words; picture: TouchpointPicture }[] = [
  { title: { en: 'The letter arrives', fr: 'La lettre arrive' }, picture: 'letter' },
  { title: { en: 'Finding the way', fr: 'Trouver le chemin' }, picture: 'signpost' },
  { title: { en: 'At reception', fr: 'À l’accueil' }, picture: 'reception' },
  { title: { en: 'Waiting', fr: 'Attendre' }, picture: 'waiting' },
  { title: { en: 'With the doctor', fr: 'Avec le médecin' }, picture: 'talk' },
  { title: { en: 'Having a test', fr: 'Passer un examen' }, picture: 'test' },
  { title: { en: 'Going home', fr: 'Rentrer à la maison' }, picture: 'home' },
  { title: { en: 'The results', fr: 'Les résultats' }, picture: 'document' },
]
