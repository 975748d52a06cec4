import type { Same } from '../catalogue.ts'
import type en from '../en/board.ts'

export default {
  opening: 'Ouverture du tableau…',
  openingOffline: 'Il n’y a pas de connexion. La page réessaie toute seule.',
  gone: 'Ce tableau ne vous est plus ouvert',
  goneSlip: 'Avec votre billet, vous pouvez encore voir ce que vous avez dit, le changer ou le reprendre.',
  toSlip: 'Ouvrir mon billet',
  door: 'Vous êtes à la porte',
  doorWhy: '{{facilitator}} va vous faire entrer. Il y a plus de monde que prévu.',
  doorStay: 'Vous pouvez laisser cette page ouverte. Elle s’ouvrira toute seule.',
  leave: 'Quitter le tableau',
  leaveTitle: 'Quitter le tableau ?',
  leaveStay: 'Rester',
  leaveKept:
    'Ce que vous avez dit reste sur le tableau. Votre billet reste sur cet appareil : vous pourrez changer vos mots ou les reprendre.',
  leaveShared:
    'Ce que vous avez dit reste sur le tableau. Tout ce qui vous concerne est retiré de cet appareil. Sans votre billet, personne ne peut changer ou reprendre vos mots, pas même vous.',
  leaveUnheard:
    'Il n’y a pas de connexion : cet appareil n’a pas pu vous déconnecter. Ce que vous avez écrit ici en est retiré. Fermez tout le navigateur avant que quelqu’un d’autre utilise cet appareil : d’ici là, le tableau peut encore y être ouvert.',
  leaveUnsent_one:
    '{{count}} chose de vous n’est pas encore enregistrée. Si vous restez, vous pouvez attendre qu’elle le soit. Si vous partez maintenant, elle est effacée.',
  leaveUnsent_other:
    '{{count}} choses de vous ne sont pas encore enregistrées. Si vous restez, vous pouvez attendre qu’elles le soient. Si vous partez maintenant, elles sont effacées.',
  leaveDelete: 'Effacer et partir',
  leaveSlip: 'Votre billet :',
  leaveTheirSlip: 'Le billet de la personne pour qui vous avez noté. Cet appareil l’oublie quand vous partez :',
  mine: 'Ce que j’ai dit',
  paused: 'Une pause pour tout le monde. Vous pouvez lire et réfléchir ; on écrira de nouveau après la pause.',
  session: 'La séance',
  phaseOf: 'Étape {{n}} sur {{of}} ·',
  timeOver: 'Le temps prévu est passé. Personne ne doit se presser.',
  ready: 'J’ai fini',
  readyCount: '{{ready}} sur {{of}} ont fini',
  peopleHere_one: '{{count}} personne ici',
  peopleHere_other: '{{count}} personnes ici',
  nowIn: 'Maintenant : {{phase}}.',
  goesOn: 'La pause est finie. On continue.',
  say: 'Dire quelque chose',
  tryAgain: 'Essayer encore',
  putAway: 'Ranger',
  pause: 'Mettre en pause',
  goOn: 'Continuer après la pause',
  viewPages: 'Pages',
  agreementAccepted: 'L’accord a été accepté. Vous pouvez le lire.',
  viewRead: 'Lire',
  sayLater: 'Vous pourrez dire quelque chose dans « {{phase}} ».',
  restTold: '{{facilitator}} sait qu’il faut une pause. Prenez le temps qu’il vous faut.',
  restAnswered: '{{facilitator}} l’a vu et arrive.',
  needsYou: 'Quelqu’un a besoin de vous',
} satisfies Same<typeof en>
