import type { Same } from '../catalogue.ts'
import type en from '../en/moderation.ts'

export default {
  redact: 'Masquer',
  return: 'Renvoyer',
  hide: 'Cacher',
  redactLong: 'Masquer un nom ou un détail',
  returnLong: 'Renvoyer avec un mot gentil',
  hideLong: 'Cacher du tableau',
  onBoardTitle: 'Ceci est sur le tableau',
  hidden: 'C’est caché. Vous le retrouvez dans l’animation sous « Mis de côté » et pouvez le remettre.',
  redactTitle: 'Masquer des mots',
  redactHow: 'Appuyez sur chaque mot à masquer. Avec les flèches, vous allez de mot en mot.',
  redactReason: 'Qu’y a-t-il à cet endroit ?',
  reasons: { name: 'Un nom', place: 'Un lieu', detail: 'Un détail' },
  redactWords_one: 'Masquer {{count}} mot',
  redactWords_other: 'Masquer {{count}} mots',
  redactFinal:
    'Une marque noire reste à la place des mots. Vous pouvez annuler pendant une demi-minute, puis ils sont effacés pour toujours.',
  redacted: 'C’est masqué. Vous pouvez annuler pendant une demi-minute.',
  undoRedaction: 'Enlever la marque noire',
  returnTitle: 'Renvoyer',
  returnNote: 'Votre mot gentil à l’auteur',
  returnIdeas: 'Pour commencer',
  idea1: 'Merci pour ces mots. Pouvez-vous le dire sans le nom ?',
  idea2: 'Merci. Je n’ai pas bien compris. Pouvez-vous en dire un peu plus ?',
  idea3: 'Merci de votre confiance. On pourrait vous reconnaître. Voulez-vous changer quelque chose ?',
  returnWhy: 'L’auteur le lit avec son billet, peut changer ses mots et les renvoyer. Personne d’autre ne le voit.',
  returnIt: 'Renvoyer',
  returned: 'C’est renvoyé avec vos mots.',
} satisfies Same<typeof en>
