import type { Same } from '../catalogue.ts'
import type en from '../en/slip.ts'

export default {
  yours: 'Vous voulez pouvoir le reprendre ?',
  theirs: 'Son billet',
  whyTheirs:
    'Ces mots sont à la personne qui les a dits. Avec ce billet, elle voit ce qu’ils deviennent, peut les changer ou les reprendre, sur n’importe quel appareil.',
  keepTheirs: 'Toute personne qui a le billet peut changer ces mots ou les reprendre. On ne peut pas le refaire.',
  why: 'Sur cet appareil, vous pouvez changer vos mots ou les reprendre à tout moment. Sur un autre, il vous faut ce billet. Il ouvre tout ce que vous dites sur ce tableau.',
  whyShared:
    'Quand vous aurez quitté le tableau, rien ne restera sur cet appareil. Pour changer vos mots ou les reprendre plus tard, il vous faut ce billet. Il ouvre tout ce que vous dites dans cette fenêtre.',
  writeDown:
    'Toute personne qui a le billet peut changer vos mots. Gardez-le pour vous. Nous ne pouvons pas le refaire.',
  at: 'À ouvrir à l’adresse {{address}}',
  printed: 'Billet pour des mots dits avec Firsthand',
  print: 'L’imprimer',
  showQr: 'Montrer des codes à scanner',
  hideQr: 'Cacher les codes à scanner',
  qr: 'Code QR des lettres et chiffres',
  qrPage: 'Code QR de la page',
  scanPage: 'Ce code ouvre la page.',
  scanSigns:
    'Celui-ci contient les lettres et chiffres. Copiez-les et mettez-les sur la page. Ne les cherchez pas sur internet.',
  enter: 'Ouvrir mon billet',
  enterWhy:
    'Avec le billet, vous voyez ce que vos mots sont devenus, vous pouvez les changer ou les reprendre. On ne vous demande pas qui vous êtes. Qui surveille cet ordinateur pendant ce temps peut voir de quel appareil vous venez, et quels mots vont ensemble.',
  code: 'Les lettres et chiffres de votre billet',
  codeHint: 'Il y en a 28, par groupes de quatre. Majuscules ou minuscules, avec ou sans espaces.',
  open: 'L’ouvrir',
  openKept: 'Ouvrir le billet gardé sur cet appareil ({{beginning}} …)',
  openTheirs: 'Ouvrir un billet pas encore donné ({{beginning}} …)',
  closeSlip: 'Fermer le billet',
  opening: 'Recherche de vos mots…',
  looking: 'On cherche encore. Cela peut prendre une demi-minute.',
  slowed: 'Cet ordinateur demande d’attendre un peu. La recherche reprend toute seule.',
  foundAll: 'C’est tout ce que nous avons trouvé.',
  again: 'Réessayer',
  look: 'Regarder de nouveau',
  later: 'Ce que sont devenues vos paroles',
  said: 'Ce que vous avez dit',
  how: 'Comment marche l’anonymat ici',
  nothing: 'Vous n’avez encore rien dit ici.',
  toBoard: 'Vers le tableau',
  unsent_one: '{{count}} chose n’est pas encore partie. Elle partira toute seule. Laissez cette page ouverte.',
  unsent_other:
    '{{count}} choses ne sont pas encore parties. Elles partiront toutes seules. Laissez cette page ouverte.',
  states: {
    unsent: 'Pas encore parti.',
    kept: 'C’est gardé, mais pas encore sur le tableau.',
    shown: 'C’est sur le tableau.',
    returned: 'C’est revenu vers vous. Vous pouvez le changer et le renvoyer.',
    hidden: 'La personne qui anime l’a retiré du tableau. Seules les personnes qui animent le voient.',
    'let-go': 'Cela n’est pas venu sur le tableau.',
    withdrawn:
      'Vous avez repris ces mots. Ils ne sont plus là. Il ne reste qu’un nombre de contrôle, pour qu’ils ne puissent pas revenir.',
  },
  changeCameBack: 'Ces nouveaux mots ne sont pas sur le tableau ; les anciens y restent.',
  changeWaits: 'Vos nouveaux mots sont gardés, mais pas encore sur le tableau.',
  note: 'La personne qui anime écrit :',
  change: 'Le changer',
  changeEnded: 'Le tableau est fermé : on ne peut plus changer les mots. Vous pouvez encore les reprendre.',
  helpedHere: 'Le billet de quelqu’un est encore sur cet appareil : cette personne devrait l’avoir.',
  helpedGo: 'Le lui donner',
  saveChange: 'Garder les nouveaux mots',
  changeWhy:
    'Les nouveaux mots suivent le même chemin que les premiers : la personne qui anime les lit avant les autres. D’ici là, les anciens restent.',
  wasCut: 'Une partie de vos mots a été masquée. Elle est perdue pour de bon ; « … » la remplace.',
  withdraw: 'Le reprendre',
  withdrawTitle: 'Le reprendre pour de bon ?',
  withdrawWhy:
    'Vos mots quittent tout de suite le tableau. Qui peut les voir les voit partir : les gens autour de vous peuvent le remarquer. Environ une minute après, ils ont quitté le disque de cet ordinateur. Ses sauvegardes les gardent jusqu’à leur fin. On ne peut pas revenir en arrière. Les copies déjà téléchargées ou imprimées ne peuvent pas être rappelées.',
  withdrawNot: 'Le laisser',
  forgotten: 'Le billet n’est plus sur cet appareil. Ce que vous avez dit reste où c’est.',
  keptAboutMe: 'Ce qui est gardé sur moi',
  forget: 'Oublier le billet sur cet appareil',
  forgetTitle: 'Oublier le billet ici ?',
  forgetWhy:
    'Ce que vous avez dit reste sur le tableau. Ensuite, seule une personne qui a noté le billet peut le changer ou le reprendre. Si vous parlez de nouveau ici, vous recevrez un nouveau billet.',
  left: 'Vous avez quitté le tableau. Merci d’avoir été là.',
} satisfies Same<typeof en>
