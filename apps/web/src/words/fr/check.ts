import type { Same } from '../catalogue.ts'
import type en from '../en/check.ts'

export default {
  title: 'Vérifier le registre d’une séance',
  lead: 'Chaque séance tient un registre de ce qui s’est passé, et dans quel ordre : des étapes et des nombres, aucun nom, rien de ce que les gens ont dit. Chaque ligne est scellée avec celle d’avant. Ici, vous voyez si le registre d’un fichier est encore entier.',
  stays: 'Le fichier reste sur cet appareil. Rien n’en est envoyé.',
  file: 'Le fichier avec les données de la séance (JSON ; son nom finit par .json)',
  inZip: 'Il est aussi dans le ZIP : sortez-le d’abord de là.',
  fingerprint: 'L’empreinte, si vous en avez une',
  fingerprintHint:
    '12 signes, comme 9702 e3f6 a215. Elle est dans le compte rendu et sur le tableau. La meilleure a été notée pendant la séance.',
  looking: 'Un instant…',
  'not-ours':
    'Ce ne sont pas les données d’une séance, ou elles sont abîmées. Le fichier vient du compte rendu d’un tableau, s’y appelle JSON, et son nom finit par .json.',
  tooLarge: 'Ce fichier est trop grand pour être vérifié ici. Il peut avoir 20 mégaoctets au plus.',
  unread: 'Ce fichier ne peut pas être lu. Il a peut-être été déplacé, ou un autre programme l’utilise.',
  whole: 'Le registre est entier',
  lines_one: '{{count}} ligne, du {{from}}.',
  lines_other: '{{count}} lignes, du {{from}} au {{to}}. Chacune découle de celle d’avant.',
  broken: 'Le registre se rompt à la ligne {{line}} sur {{lines}}',
  brokenHow:
    'La ligne {{line}} ({{at}}) ne découle pas de ce qui est avant. Là, quelque chose a été changé, ajouté ou enlevé. On ne peut pas se fier à ce qui vient après.',
  before_one: 'La ligne d’avant tient ({{count}}).',
  before_other: 'Les {{count}} lignes d’avant tiennent.',
  head: 'Votre empreinte est celle de la dernière ligne. Depuis qu’elle a été notée, rien n’a été changé, ajouté ou enlevé dans le registre.',
  earlier:
    'Votre empreinte est celle de la ligne {{line}} ({{at}}). Jusque-là, rien n’a été changé depuis qu’elle a été notée. Ce qui suit a été ajouté après.',
  unknown:
    'Votre empreinte n’est celle d’aucune ligne de ce fichier. Regardez si elle est bien écrite. Si oui, ce registre n’est pas celui d’où elle vient.',
  unreadable: 'Une empreinte a 12 signes : des chiffres, et des lettres de a à f.',
  none: 'Vous n’avez pas donné d’empreinte. Sans elle, quelqu’un pourrait avoir refait tout le registre. Comparez celle-ci, celle du registre, avec une empreinte notée auparavant : {{head}}',
  named:
    'Le fichier nomme une autre empreinte ({{named}}) que celle de son registre ({{head}}). Quelqu’un a changé l’une des deux.',
  provesHead: 'Ce que cela prouve, et ce que cela ne prouve pas',
  proves: {
    since: 'Avec une empreinte notée auparavant : les lignes jusqu’à elle sont les mêmes qu’alors, dans le même ordre.',
    notTrue:
      'Pas que chaque ligne était vraie quand elle a été écrite. Ceux qui gèrent le serveur écrivent le registre.',
    notWords:
      'Rien sur ce que les gens ont dit. Leurs mots ne sont pas dans le registre : on ne voit pas ici si quelqu’un les a changés dans le fichier.',
    notWho: 'Rien sur qui a fait quoi. Le registre ne connaît pas de noms.',
  },
  home: 'À la page d’accueil',
} satisfies Same<typeof en>
