import type { Same } from '../catalogue.ts'
import type en from '../en/anonymity.ts'

export default {
  title: 'Comment marche l’anonymat ici',
  lead: 'Ici, vous pouvez parler sans nom. Cette page dit ce que cela cache, à qui, et ce que cela ne peut pas cacher.',
  backToWords: 'Retour',
  who: 'Qui peut savoir que des mots sont les vôtres ?',
  whoNamed:
    'Il s’agit des mots sans nom. Un nom que vous donnez est montré à toutes les personnes qui voient le tableau.',
  knows: {
    people: {
      who: 'Les autres personnes de votre groupe',
      what: 'Elles lisent vos mots et le nom de votre groupe, mêlés à ce que d’autres ont dit. On ne leur dit pas qui a écrit, ni quand.',
    },
    later: {
      who: 'Les groupes qui parlent plus tard, comme l’équipe',
      what: 'La même chose, mais seulement quand la partie des personnes concernées est finie. D’ici là, rien ne leur est envoyé.',
    },
    host: {
      who: '{{host}}, et les autres personnes qui animent',
      what: 'Elles lisent vos mots avant les autres. Elles voient qui est là, par les noms que les gens ont choisis. On ne leur dit pas qui a écrit quoi, et elles ne peuvent pas le chercher.',
    },
    runner: {
      who: 'La personne qui gère cet ordinateur, après coup',
      what: 'Elle trouve vos mots, votre groupe et l’étape de la séance. Elle n’y trouve rien qui mène des mots à vous : ni nom, ni adresse, ni heure.',
    },
    disk: {
      who: 'Une personne qui a une copie de son disque',
      what: 'La même chose. Pendant environ une minute, des traces sur le disque peuvent montrer dans quel ordre des mots sont venus : pas de qui. Les noms des personnes entrées y sont aussi jusqu’à la fermeture du tableau.',
    },
    file: {
      who: 'Une personne qui a le compte rendu, un fichier, ou le lien vers ce que c’est devenu',
      what: 'Elle lit ce qui était sur le tableau à ce moment-là ; par le lien, ce à quoi on répond, tel que c’est maintenant. Ce que vous gardez sur ce tableau n’est dans aucun d’eux. Ce qui avait été repris, renvoyé, retiré ou masqué avant n’y est pas.',
    },
  },
  danger:
    'Cela a un prix : si vos mots disent que quelqu’un est en danger, personne ne peut vous trouver pour aider. Alors parlez à une personne, ou demandez de l’aide.',
  how: 'Comment c’est fait',
  how1: 'Quand vous entrez, votre navigateur fabrique des autorisations. Cet ordinateur les signe sans les voir, comme un tampon à travers une enveloppe fermée. Chaque personne de votre groupe en reçoit le même nombre.',
  how2: 'Quand vous parlez sans nom, votre navigateur envoie vos mots avec une autorisation, et sans rien dans le message qui dise qui vous êtes. Cet ordinateur voit que le tampon est vrai. Il ne peut pas dire à qui est l’autorisation, même s’il les gardait toutes.',
  how3: 'De l’extérieur, tous ces messages se ressemblent : la même adresse, des tailles qui disent peu. Personne sur le tableau ne voit que quelque chose vient d’arriver.',
  limits: 'Ce que cela ne peut pas cacher',
  limit: {
    arriving:
      'D’où viennent les mots, pendant qu’ils arrivent. Qui regarde à ce moment-là le réseau, cet ordinateur ou une machine entre les deux peut voir de quel appareil vient quelque chose, et quand. C’est pareil quand vous ouvrez votre billet : qui surveille cet ordinateur voit alors aussi que tous ses mots vont ensemble. Firsthand ne le note pas.',
    program:
      'Un programme modifié. La personne qui gère cet ordinateur pourrait changer Firsthand pour qu’il observe, ou pour que votre page en envoie plus. Il faut lui faire confiance.',
    unencrypted:
      'La lecture en chemin. Sur ce réseau, les mots voyagent sans être chiffrés. Quelqu’un qui écoute pourrait les lire ou les changer.',
    telling:
      'Votre façon de raconter. Les gens qui connaissent votre histoire ou votre façon de parler peuvent vous reconnaître. Un nom, une date, un lieu ou une maladie rare les y aident.',
    few: 'Un petit groupe. Quand moins de 8 personnes sont dans votre groupe, les autres peuvent deviner. Quand il n’y a que vous, ce qui vient de votre groupe ne peut être que de vous.',
    device: 'Cet appareil. Qui l’utilise, ou regarde l’écran, peut voir ce que vous écrivez.',
  },
  kept: 'Ce qui est gardé de ce que vous dites',
  keptWhy:
    'Voilà tout ce qui est gardé d’une chose que quelqu’un a dite. À côté, on garde : où on l’a mise sur le tableau, ses thèmes, marques, citations et ce qui y répond, combien de choses chaque groupe a dites, ce que les personnes qui animent ont fait, et que des autorisations ont servi. Rien de cela ne mène de vos mots à vous.',
  value: 'Le vôtre',
  means: 'Ce que c’est',
  nothing: 'rien',
  showOwn: 'Me montrer ce qui est gardé de ce que j’ai dit',
  another: 'M’en montrer un autre',
  none: 'Vous n’avez encore rien dit ici. Ensuite, vous pourrez regarder ici ce qui en est gardé.',
  asking: 'Recherche…',
  raw: 'Exactement comme c’est gardé',
  fields: {
    kind: 'Que c’est une chose que quelqu’un a dite.',
    id: 'Un nombre tiré au hasard. Sans votre billet, il ne mène à rien.',
    voice: 'Votre groupe.',
    phase: 'L’étape de la séance où vous l’avez dit.',
    name: 'Un nom, seulement si vous en avez donné un.',
    about: 'De quel genre de chose il s’agit.',
    touchpoint: 'Le moment dont il s’agit.',
    emotions: 'Les mots pour dire comment c’était.',
    valence: 'Comment c’était, de −2 (très dur) à 2 (très bien).',
    passage: 'Vos mots.',
    proposes:
      'Un moment que vous proposez. Les personnes qui animent le voient ; les autres, quand il est mis dans le parcours.',
    mayGo:
      'Jusqu’où vous laissez aller ces mots : ce tableau, le compte rendu et le lien vers ce que c’est devenu, ou ailleurs.',
    writtenDownBy: 'Si quelqu’un l’a noté pour vous, et qui c’est pour vous.',
    state: 'Où cela en est : en attente, chez les personnes qui animent, ou sur le tableau.',
    revision: 'Vos nouveaux mots, qui sont en chemin.',
    original: 'Ce qu’il y avait avant que quelque chose soit masqué. Cela part après une demi-minute.',
    contentNote: 'Quelques mots qu’une personne qui anime a mis au-dessus.',
    secretHash:
      'Un nombre de contrôle pour votre billet. Votre billet y correspond ; personne ne peut en tirer le billet.',
    other: 'Gardé par une version plus récente de Firsthand.',
  },
  keys: 'Les clés de votre groupe',
  keysWhy:
    'Les autorisations sont signées avec ces clés. Tout le monde dans votre groupe doit avoir les mêmes. Une personne qui aurait ses propres clés pourrait être reconnue. Comparez donc ces signes avec quelqu’un de votre groupe :',
  keysLabel: 'Signes à comparer',
  keysOfLink:
    'Votre lien nomme ces clés. Quand vous serez dans le tableau, votre navigateur vérifiera que ce sont bien celles qu’il reçoit, et vous dira si ce n’est pas le cas.',
  keysChecked: 'Votre lien nommait ces clés, et votre navigateur les a comparées : ce sont les bonnes.',
  keysUnchecked:
    'Votre lien ne nommait pas les clés : votre navigateur n’a pas pu les comparer. Vous le pouvez, avec une autre personne.',
  keysNever: 'Elles n’ont jamais été remplacées.',
  keysReplaced_one: 'Elles ont été remplacées une fois, parce qu’une personne ou un lien a été retiré.',
  keysReplaced_other: 'Elles ont été remplacées {{count}} fois, parce que des personnes ou des liens ont été retirés.',
  keysRecord: 'Elles sont aussi dans le journal de la séance, que le rapport montre.',
  moves: 'Ce que les personnes qui animent ont fait',
  back: 'Si vous changez d’avis',
  backWhy:
    'Avec votre billet, vous pouvez reprendre vos mots à tout moment, aussi après la séance, jusqu’à la suppression du tableau. Ils quittent le tableau tout de suite, et le disque de cet ordinateur peu après. Il ne reste qu’un nombre de contrôle, pour qu’ils ne puissent pas revenir. Les copies enregistrées, imprimées ou photographiées ne peuvent pas être rappelées. Une sauvegarde faite avant les contient encore ; si on la remet ici, vos mots en sont de nouveau retirés.',
  mine: 'Ce que j’ai dit',
} satisfies Same<typeof en>
