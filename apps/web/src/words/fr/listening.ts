import type { Same } from '../catalogue.ts'
import type en from '../en/listening.ts'

export default {
  speaking: 'Les personnes concernées parlent.',
  gathering: 'Nous nous retrouvons.',
  observers: 'Observation',
  nothingYet:
    'Vous ne pouvez encore rien voir ni dire sur le tableau. Cela vaut pour tout le groupe « {{group}} », et le serveur s’y tient. Quand les personnes concernées ont fini, vous lisez ce qu’elles ont dit. Ensuite c’est à vous.',
  nothingYetObserver:
    'Vous ne pouvez encore rien voir sur le tableau. Cela vaut pour toutes les personnes qui observent, et le serveur s’y tient. Quand les personnes concernées ont fini, vous lisez ce qu’elles ont dit. Vous n’écrivez pas.',
  endsWhenReady: 'Cela finit quand elles ont fini, pas quand une horloge le dit.',
  mayTake_one: 'Cela peut durer {{count}} minute.',
  mayTake_other: 'Cela peut durer {{count}} minutes.',
  thenComes: 'Ensuite vient : {{phase}}.',
  while: 'En attendant',
  surprise: 'Quand vous lirez, cherchez ce qui vous surprend.',
  defend: 'Remarquez ce que vous voulez expliquer ou défendre. Laissez passer.',
  waited: 'Pensez à un moment où c’était vous qui attendiez.',
  hereToo: '{{group}} : {{count}} ici. {{facilitator}} anime.',
  putDown: 'Vous pouvez poser ceci. Nous vous ferons entrer.',
  nothingToRead: 'Il n’y a encore rien à lire',
  nothingToReadWhy: 'Quand quelque chose est montré, cela apparaît ici.',
  wholeList: 'Tout voir en liste',
  before: 'Avant',
  next: 'Suivant',
  again: 'Depuis le début',
  readAll: 'Vous avez lu tout ce qui est ici.',
  readAllWhy: 'Qu’est-ce qui vous a surpris ? Gardez-le pour quand ce sera à vous.',
  readOnly: 'Lecture seule. Rien à répondre, rien à aimer.',
  inNoOrder: 'Sans ordre · {{count}} à lire',
} satisfies Same<typeof en>
