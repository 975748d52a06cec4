import type { Same } from '../catalogue.ts'
import type en from '../en/refusals.ts'

export default {
  'not-allowed': 'Vous ne pouvez pas faire cela ici.',
  'not-in-this-phase': 'Pas à cette étape de la séance.',
  'board-paused': 'Le tableau est en pause pour tout le monde. Rien n’est perdu. Réessayez quand la séance reprend.',
  'board-closed': 'Ce tableau est fermé. On ne peut plus rien y ajouter.',
  'at-door': 'Vous attendez encore à la porte. La personne qui anime va vous faire entrer.',
  removed: 'La personne qui anime vous a retiré de ce tableau. Si vous pensez que c’est une erreur, parlez-lui.',
  'signed-out': 'Ce navigateur n’est plus dans ce tableau. Ouvrez de nouveau votre lien pour revenir.',
  'unknown-board': 'Il n’y a pas de tableau à cette adresse. Il a peut-être été effacé, ou le lien est coupé.',
  'unknown-link':
    'Ce lien n’ouvre rien. Il est peut-être coupé : demandez le lien entier, ou scannez le code de nouveau.',
  'link-expired': 'Ce lien est trop ancien. Demandez-en un nouveau à la personne qui vous l’a envoyé.',
  'link-used-up': 'Ce lien a déjà servi au nombre de personnes prévu. Demandez-en un nouveau.',
  'link-revoked': 'Ce lien a été désactivé. Demandez-en un nouveau à la personne qui vous l’a envoyé.',
  'wrong-recovery-code': 'Ce code de secours n’est pas le bon. Comparez-le lettre par lettre.',
  'creation-closed':
    'Sur cet ordinateur, seules certaines personnes peuvent créer des tableaux. Demandez le mot secret à la personne qui s’en occupe.',
  'unknown-thing': 'Cela n’est plus sur le tableau.',
  'id-taken': 'Quelque chose est déjà gardé sous ce numéro. Veuillez réessayer.',
  'not-yours': 'Seule la personne qui l’a écrit peut le changer.',
  withdrawn: 'Ces mots ont été repris. Ils ne peuvent pas revenir.',
  'right-replaced': 'L’accès de votre groupe a changé. Ouvrez de nouveau votre lien ; vos mots sont gardés.',
  'permit-spent':
    'Ce n’est pas passé : votre navigateur a utilisé deux fois la même autorisation. Vos mots sont gardés. Réessayez.',
  'permit-invalid':
    'Ce n’est pas passé : l’autorisation de votre navigateur ne convient pas à ce tableau. Vos mots sont gardés. Réessayez.',
  'permits-taken':
    'Votre navigateur a déjà reçu ses autorisations pour ce tableau. Rouvrez votre lien pour en recevoir d’autres.',
  'wrong-secret': 'Ce billet n’ouvre rien ici. Comparez-le lettre par lettre.',
  'voice-held':
    'La personne qui anime a arrêté votre groupe pour le moment : « {{reason}} » Rien de ce que vous avez écrit n’est perdu.',
  'board-exists': 'Ce tableau est déjà ici.',
  'board-gone': 'Ce tableau a été supprimé ici et ne peut pas revenir.',
  forgotten:
    'Cette séance est finie, et on a oublié qui y était. Avec votre billet, vous pouvez encore ouvrir vos propres mots.',
  'name-needed': 'À cette étape, il faut un nom. Ce n’est pas forcément le vôtre.',
  'names-not-now': 'À cette étape, personne ne parle avec un nom. Vous pouvez le dire sans nom.',
  'not-in-this-state': 'Ce n’est plus possible : les choses ont avancé entre-temps.',
  'too-late': 'C’est trop tard pour cela.',
  'too-few-waiting': 'Il y en a encore trop peu pour les recueillir. Ainsi personne ne peut savoir qui a écrit quand.',
  'queue-undecided': 'Certaines contributions attendent encore votre décision.',
  'last-words-first': 'Annoncez les derniers mots avant de fermer cette étape.',
  'reason-needed': 'Veuillez écrire la raison.',
  'journey-full': 'Le parcours peut avoir {{most}} moments au plus.',
  'list-full': 'Il peut y en avoir {{most}} au plus.',
  'touchpoint-in-use': 'Quelqu’un a dit quelque chose sur ce moment. Déplacez-le d’abord.',
  'phase-begun': 'Cette étape a déjà commencé : elle reste comme elle est. La suite peut être changée.',
  outdated: 'Quelqu’un a été plus rapide. Regardez ce qu’il y a maintenant et réessayez si vous le voulez toujours.',
  'plan-invalid': 'Ce déroulé ne peut pas servir. Les endroits marqués disent pourquoi.',
  'deck-invalid':
    'Ces mots ne peuvent pas servir : il faut au moins un mot agréable et un mot désagréable, et aucun en double.',
  malformed: 'Quelque chose ici n’est pas lisible.',
  'too-long': 'C’est trop long : {{most}} signes au plus. Vos mots sont toujours là.',
  'too-large': 'C’est trop en une fois. Vos mots sont toujours là.',
  'too-fast': 'Trop de demandes à la fois. Réessayez dans {{seconds}} secondes. Vos mots sont toujours là.',
  'cookie-not-wanted':
    'Votre navigateur a envoyé quelque chose qui mène à vous ; nous ne l’avons donc pas pris. Rechargez la page. Vos mots sont toujours là.',
  'wrong-origin': 'Cette page vient d’une autre adresse que prévu. Ouvrez de nouveau votre lien.',
  'not-found': 'Il n’y a rien ici.',
  'not-saved': 'Ce n’est pas encore enregistré. Vos mots sont gardés ici. Veuillez réessayer.',
  stopping: 'Le tableau redémarre. Vos mots sont gardés ici et partiront à son retour.',
  'keys-differ': 'Pour l’instant, rien ne part d’ici sans nom : la clé de votre groupe n’est pas la bonne.',
  'keys-differ-what':
    'Avec une mauvaise clé, quelqu’un pourrait savoir qui a écrit. Demandez de nouveau votre lien, ou parlez-en à une personne de confiance. Avec un nom, vous pouvez encore parler là où la séance le permet.',
  'permits-elsewhere': 'Vous ne pouvez pas parler sans nom d’ici.',
  'permits-elsewhere-what':
    'Ce qu’il faut pour cela est dans une autre fenêtre ou un autre navigateur à vous, ou celui-ci l’a oublié. Parlez là-bas, ou ouvrez de nouveau votre lien pour revenir. Avec un nom, vous pouvez encore parler là où la séance le permet.',
  'permits-used-up': 'Vous avez dit tout ce qu’une personne peut dire sans nom.',
  'permits-used-up-what':
    'Pour en dire plus, ouvrez de nouveau votre lien, ou ajoutez un nom là où la séance le permet.',
  'no-connection': 'Il n’y a pas de connexion en ce moment. Vos mots sont gardés ici.',
  'wrong-slip': 'Ce code n’est pas le bon. Comparez-le lettre par lettre.',
  'not-in-this-phase-until': 'Pas maintenant. Ce sera possible à l’étape « {{phase}} ». Vos mots sont gardés.',
  'removed-why': 'La personne qui anime vous a retiré de ce tableau : « {{reason}} »',
  unknown: 'Cela n’a pas marché. Veuillez réessayer. Vos mots sont gardés ici.',
} satisfies Same<typeof en>
