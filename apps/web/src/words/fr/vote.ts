import type { Same } from '../catalogue.ts'
import type en from '../en/vote.ts'

export default {
  title: 'Vote',
  open: 'Ouvrir un vote',
  openTitle: 'Ouvrir un vote sur des thèmes',
  question: 'Quelle est la question ?',
  questionFirst: 'Sur quoi faut-il travailler d’abord ?',
  dots: 'Points par personne',
  which: 'Quels thèmes ?',
  openNow: 'Ouvrir le vote',
  openWhy:
    'Chaque personne des groupes qui votent reçoit le même nombre de points. Personne, vous non plus, ne voit de résultat avant que vous le montriez. Chaque entrée a un vote : qui est entré deux fois en a deux. Un vote donné avant qu’une personne soit retirée compte encore. Dans un petit groupe, les sommes peuvent montrer comment quelqu’un a voté.',
  chooseSome: 'Choisissez au moins un thème.',
  you: 'Placez vos points',
  left_one: 'Il reste {{count}} point',
  left_other: 'Il reste {{count}} points',
  more: 'Un point de plus pour « {{title}} »',
  fewer: 'Un point de moins pour « {{title}} »',
  dotsFor_one: '{{count}} point',
  dotsFor_other: '{{count}} points',
  give: 'Donner mon vote',
  change: 'Changer mon vote',
  given: 'Votre vote est donné. Vous pouvez le changer jusqu’à ce que le résultat soit montré.',
  waits:
    'Votre vote est gardé dans ce navigateur. Il partira tout seul, un peu après le retour de la connexion. Laissez cette page ouverte.',
  unnamed:
    'On ne dit à personne comment vous avez voté : vos points partent sans votre nom. Seules les sommes de chaque groupe sont montrées. Vous avez un vote chaque fois que vous êtes entré ou entrée.',
  small: 'Peu de personnes partagent votre groupe : sa somme peut laisser deviner votre vote.',
  compare: 'Comparer avec une personne à côté',
  compareWhy:
    'Tout le monde sur ce tableau doit voir ici les mêmes signes. Quelqu’un qui en a d’autres a un bulletin par lequel on pourrait le reconnaître. Comparez-les donc avec une personne près de vous, avant de voter.',
  compareLabel: 'Signes à comparer',
  coming: 'Votre bulletin de vote arrive.',
  elsewhere: 'Votre bulletin est dans une autre fenêtre ou un autre navigateur. Votez là-bas.',
  differ:
    'Votre vote ne peut pas partir : ce navigateur a reçu une autre clé que celle du compte rendu. Parlez-en à une personne de confiance.',
  onlyGroups: 'Les groupes votent maintenant. Vous verrez le résultat quand il sera montré.',
  notYours: 'Votre groupe ne vote pas ici.',
  showNow: 'Compter et montrer les votes',
  showTitle: 'Montrer le résultat ?',
  showWhy: 'Le vote se termine. Tout le monde voit les sommes de chaque groupe, côte à côte, au même moment.',
  running: 'Un vote est ouvert',
  shown: 'Le résultat',
  perGroup: 'Chaque groupe compte pour lui-même. Rien n’est additionné. Dans l’ordre de : {{voice}}.',
  disagree: 'Les groupes mettent d’autres thèmes en premier. Cela vaut la peine d’en parler.',
  theme: 'Thème',
  voted_one: '{{count}} personne a voté',
  voted_other: '{{count}} personnes ont voté',
  noneVoted: 'personne n’a voté',
  fewVoted: 'moins de {{count}} ont voté',
} satisfies Same<typeof en>
