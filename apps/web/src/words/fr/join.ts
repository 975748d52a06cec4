import type { Same } from '../catalogue.ts'
import type en from '../en/join.ts'

export default {
  loading: 'Lecture de votre invitation…',
  noLink: 'Ce lien ne s’ouvre pas',
  helloLived: 'Bienvenue. Ici, votre histoire passe en premier.',
  helloOther: 'Bienvenue. D’abord, vous écoutez.',
  helloObserver: 'Bienvenue. Vous êtes là pour observer.',
  helloFacilitator: 'Bienvenue. Vous animez cette conversation.',
  invitedLived:
    '{{host}} vous invite à {{title}}. Vous racontez comme c’était, avec vos mots. L’équipe écoute avant de parler.',
  invitedOther:
    '{{host}} vous invite à {{title}}. Les personnes qui ont vécu la situation parlent d’abord. On vous dira quand vous pouvez lire, et quand c’est à vous d’écrire.',
  invitedObserver: '{{host}} vous invite à {{title}}. Vous voyez ce que tout le monde voit, et vous n’écrivez pas.',
  invitedFacilitator:
    'Ce lien ouvre le poste d’animation de {{title}} : les étapes, ce qui arrive, les personnes et les liens.',
  worksFor: '{{host}} travaille pour {{worksFor}} et lit ce que les gens disent avant les autres.',
  as: 'On vous invite au titre de votre',
  asOther: 'Vous parlez au nom du groupe',
  why: 'Pourquoi cette rencontre : {{purpose}}',
  agree: 'Notre accord',
  show: 'Comment voulez-vous apparaître ?',
  noName: 'Sans nom',
  noNameLived: '« Une personne qui l’a vécu »',
  noNameOther: '« Une personne du groupe {{voice}} »',
  someName: 'Un nom que je choisis',
  someNameHint: 'Ce n’est pas forcément le vôtre. Vous pourrez le changer plus tard.',
  name: 'Votre nom ici',
  yourName: 'Votre nom, tel que les gens le verront',
  worksForLabel: 'Pour qui vous travaillez',
  worksForHint: 'Les gens doivent le savoir avant de parler : vous lisez ce qu’ils disent avant les autres.',
  nameNeeded: 'Écrivez un nom, ou choisissez « Sans nom ».',
  nameNeededLead: 'Écrivez votre nom. Les gens doivent savoir qui anime.',
  staffNames:
    'Quand vous chercherez à comprendre ensemble, les mots de votre groupe porteront un nom. Vous pourrez en choisir un à ce moment-là.',
  truth: 'Ce que veut dire « sans nom »',
  truthKept:
    'Vos mots sont envoyés à part de vous. On ne garde avec eux rien qui mène à vous : ni nom, ni numéro, ni heure.',
  truthLimit:
    'Ce n’est pas parfait. La personne qui gère cet ordinateur ou le réseau pourrait changer le programme, ou regarder à ce moment-là, et voir de quel appareil viennent les mots. Et les gens qui connaissent votre histoire ou votre façon de parler peuvent vous reconnaître.',
  few: 'Pour l’instant, moins de 8 personnes sont dans votre groupe. Dans un petit groupe, les autres peuvent deviner qui a dit quoi.',
  unencrypted:
    'Sur ce réseau, les mots voyagent sans être chiffrés. Quelqu’un qui écoute pourrait les lire en chemin, et voir de quel appareil ils viennent.',
  how: 'Comment marche l’anonymat ici',
  shared: 'D’autres personnes utilisent cet appareil',
  sharedHint:
    'Alors rien de vous n’y reste quand vous quittez le tableau. Si vous fermez seulement la page, fermez aussi tout le navigateur. Pour reprendre vos mots plus tard, notez le billet que nous vous montrons.',
  sharedHistory:
    'L’historique du navigateur garde le lien qui vous a mené ici : qui l’y trouve peut entrer comme une personne de votre groupe. Pour ne rien laisser, ouvrez le lien dans une fenêtre privée, ou effacez l’historique ensuite.',
  door: 'Il y a déjà autant de personnes que prévu. Vous attendrez à la porte que {{host}} vous fasse entrer.',
  closed: 'Cette séance est terminée. Vous pouvez encore lire ce qui a été dit.',
  again: 'Vous êtes déjà dans ce tableau avec ce navigateur.',
  goBack: 'Y retourner',
  againElse: 'Pour entrer comme une autre personne, continuez plus bas. Chaque entrée compte comme une personne.',
  go: 'Je suis d’accord. J’entre',
  goLead: 'Ouvrir le poste d’animation',
  going: 'Un instant…',
  notNow: 'Pas maintenant',
  notNowTitle: 'Aucun problème',
  notNowWhy: 'Personne ne saura que vous avez ouvert ce lien. Le lien marche encore si vous changez d’avis.',
  back: 'Revenir à l’invitation',
  again2: 'Réessayer',
  lost: 'Vous animez ce tableau et vous avez perdu votre lien ?',
  lostGo: 'Utiliser le code de secours',
  recoverTitle: 'Un nouveau lien pour animer',
  recoverWhy:
    'Tapez le code de secours montré à la création du tableau. Vous recevez un nouveau lien et un nouveau code. Les anciens liens d’animation ne marchent plus ; les personnes déjà entrées restent.',
  recover: 'Créer un nouveau lien',
  recovered: 'Voici votre nouveau lien. L’ancien code ne sert plus.',
} satisfies Same<typeof en>
