import type { Same } from '../catalogue.ts'
import type en from '../en/composer.ts'

export default {
  step: 'Question {{at}} sur {{of}}',
  where: 'De quel moment parlez-vous ?',
  chooseMoment: 'Choisissez un moment, ou « Autre chose, ou l’ensemble ».',
  another: 'Un moment qui n’est pas là',
  anotherName: 'Comment appelez-vous ce moment ?',
  proposed:
    '{{host}} voit que vous proposez le moment « {{moment}} », et peut l’ajouter pour tout le monde. D’ici là, vos mots sont sous « Autre chose, ou l’ensemble ».',
  felt: 'Comment l’avez-vous vécu ?',
  words: 'Quels mots conviennent ?',
  why: 'Que s’est-il passé ?',
  look: 'Voici ce que les autres verront',
  next: 'Suivant',
  ratherNot: 'Je préfère ne pas le dire',
  anyOrNone: 'Choisissez-en autant que vous voulez. Ou aucun.',
  ownWord: 'Ou votre propre mot',
  whyHint:
    'Comme vous le raconteriez à un ami. L’orthographe ne compte pas. Vous pouvez parler : touchez le micro de votre clavier.',
  left_one: 'Encore {{count}} signe',
  left_other: 'Encore {{count}} signes',
  kind: 'C’est',
  nothingYet: 'Choisissez une émotion, un mot, ou écrivez quelque chose.',
  toLook: 'Voir ce que cela donne',
  add: 'L’ajouter au tableau',
  adding: 'Ajout en cours…',
  howShown: 'Comment voulez-vous apparaître ?',
  without: 'Sans nom',
  with: 'Avec un nom',
  nameHere: 'Votre nom ici',
  nameHint: 'Ce n’est pas forcément le vôtre.',
  nameMissing: 'À cette étape, il faut un nom. Ce n’est pas forcément le vôtre.',
  nameOrNone: 'Écrivez un nom, ou choisissez « Sans nom ».',
  standOutNameless:
    'Pour l’instant, toutes les autres personnes de votre groupe ont donné un nom. Sans nom, on peut deviner que c’est vous.',
  standOutNamed: 'Pour l’instant, personne d’autre de votre groupe n’a donné de nom. Vous seriez la première personne.',
  seenAtOnce: 'Tout le monde le voit tout de suite sur le tableau.',
  seenAfter:
    '{{host}} le lit d’abord. Ensuite, les personnes concernées le voient, mêlé à ce que d’autres ont dit. L’équipe le voit quand cette étape est terminée.',
  seenLater: '{{host}} le lit d’abord. Ensuite, tout le monde le voit sur le tableau, mêlé à ce que d’autres ont dit.',
  hiddenNameless:
    'On ne dit à personne qui a écrit cela : ni aux autres personnes ici, ni à l’équipe, ni à {{host}}. Rien de ce qui est gardé avec vos mots ne mène à vous.',
  hiddenNamed:
    'Toute personne qui voit le tableau lit « {{name}} » à côté de ces mots, et cela reste dans les rapports. {{host}} voit aussi ce nom dans la liste des personnes ici.',
  hiddenWrittenDown:
    'On ne dit à personne de qui sont ces mots, ni que vous les avez notés : ni aux autres personnes ici, ni à l’équipe, ni à {{host}}. Rien de ce qui est gardé avec eux ne mène à l’une ou l’autre.',
  how: 'Comment marche l’anonymat ici, et ce qu’il ne cache pas',
  few: 'Moins de 8 personnes sont dans votre groupe en ce moment. Les autres peuvent deviner qui l’a dit.',
  unencrypted:
    'Sur ce réseau, les mots voyagent sans être chiffrés. Quelqu’un qui écoute pourrait les lire en chemin, et voir de quel appareil ils viennent.',
  details: 'Un nom, une date, un lieu ou une maladie rare peuvent montrer qui vous êtes, ou qui est quelqu’un d’autre.',
  mayGo: 'Où ces mots peuvent-ils aller ?',
  reaches: {
    room: 'Seulement sur ce tableau : dans aucun compte rendu, fichier ou lien',
    report: 'Dans le compte rendu et la page « Ce qui en est devenu »',
    outside: 'On peut les citer ailleurs',
  },
  forOther: 'Je note cela pour quelqu’un d’autre',
  forOtherHint: 'Ces mots restent les siens : la personne reçoit son propre billet. Cela part sans nom.',
  scribe: 'Qui êtes-vous pour cette personne ?',
  scribes: { helper: 'Je l’aide', family: 'Je suis de sa famille', interpreter: 'J’interprète' },
  give: 'Donnez-lui ceci',
  giveKept: 'C’est gardé. {{host}} va le lire.',
  giveForgets:
    'Cet appareil garde ce billet seulement jusqu’à ce que vous touchiez « La personne l’a », ou que vous quittiez le tableau. Ensuite, personne ne peut le retrouver ici.',
  theyHaveIt: 'La personne l’a',
  moreForThem: 'Noter autre chose pour la même personne',
  given: 'Merci',
  givenWhy:
    'Cet appareil a oublié le billet. Seule cette personne peut maintenant mettre d’autres mots, ou reprendre ceux-ci.',
  changeWords: 'Changer vos mots',
  wordsKept: 'Ce que vous avez écrit est gardé ici.',
  kept: 'C’est gardé. Merci.',
  keptWhy:
    '{{host}} va le lire. Vous seul ou seule pouvez y mettre d’autres mots. Qui anime peut en masquer une partie, le retirer, ou mettre une note devant.',
  shownWhy:
    'C’est sur le tableau. Vous seul ou seule pouvez y mettre d’autres mots. Qui anime peut en masquer une partie, le retirer, ou mettre une note devant.',
  unsent: 'Vos mots sont gardés ici',
  unsentWhy:
    'Il n’y a pas de connexion en ce moment. Ils partiront tout seuls, un peu après son retour. Laissez cette page ouverte.',
  unsentSoon:
    'Ils partiront tout seuls dans un petit moment, pour que personne ne voie qui a écrit quand. Laissez cette page ouverte.',
  refusedLater: 'Ils sont toujours gardés ici. Allez au tableau pour les relire, réessayer ou les ranger.',
  more: 'Dire autre chose',
  toBoard: 'Voir le tableau',
  notNow: 'Pas maintenant',
} satisfies Same<typeof en>
