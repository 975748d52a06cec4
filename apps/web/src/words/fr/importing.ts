import type { Same } from '../catalogue.ts'
import type en from '../en/importing.ts'

export default {
  why: 'Qui a animé un tableau peut l’emporter dans un fichier JSON, depuis son rapport. À partir de ce fichier, le tableau peut être refait, ici ou sur un autre ordinateur.',
  back: 'Ce qui se trouvait sur le tableau revient : ce que les gens ont dit, les thèmes, les votes tels qu’ils ont été montrés, ce qui sera fait et ce qui en est advenu. Avec leur billet, les gens peuvent ouvrir et reprendre leurs mots comme avant, si personne n’a changé cela dans le fichier. Ce qui a été repris ici ne revient pas.',
  notBack:
    'Les liens sont nouveaux, et les gens rejoignent le tableau de nouveau. Les dessins et la place des cartes ne reviennent pas : faites une image de l’espace libre pour les garder. Les pages « Ce que nous avons entendu » et « Résumé » commencent vides : le compte rendu a ce qui s’y trouvait. Ce que les auteurs gardent dans la salle n’y est pas non plus.',
  marked:
    'Chaque rapport du tableau dit qu’il vient d’un fichier : dans quel ordre les choses ont été dites, personne ne l’a vu ici. Qui a eu le fichier a pu y changer les mots, et qui peut les reprendre.',
  file: 'Le fichier (son nom finit par .json)',
  found: 'Dans ce fichier : « {{title}} »',
  said_one: '{{count}} contribution',
  said_other: '{{count}} contributions',
  ledBy: 'Animé par {{name}}, {{worksFor}}',
  takenHome: 'Emporté le {{day}}',
  leads: 'Qui l’anime maintenant ?',
  bring: 'Le faire revenir',
  bringing: 'Il revient…',
  notOurs:
    'Ce n’est pas le fichier d’un tableau. Il vient du rapport d’un tableau, s’y appelle JSON, et son nom finit par .json.',
  older:
    'Ce fichier vient d’une version plus ancienne de Firsthand. Ce qu’il faut aux billets pour ouvrir les mots n’y est pas : le tableau ne peut pas en revenir.',
  newer: 'Ce fichier vient d’une version plus récente de Firsthand. Mettez d’abord celle-ci à jour.',
  notLeader:
    'La personne qui a emporté ce fichier n’animait pas le tableau. Seul le fichier d’une personne qui l’a animé fait revenir un tableau.',
  tooLarge: 'Ce fichier est trop grand. Il peut avoir 4 mégaoctets au plus.',
  changed:
    'Quelque chose dans ce fichier n’est pas tel que Firsthand l’a écrit ({{where}}). Le tableau ne peut pas en revenir.',
  ready: 'Le tableau est revenu',
  readyWhy: 'Il a de nouveaux liens. Gardez les deux premiers pour vous. Donnez à chaque groupe son lien.',
  leftOut_one: '{{count}} contribution a été reprise ici après la création du fichier, et ne revient pas.',
  leftOut_other: '{{count}} contributions ont été reprises ici après la création du fichier, et ne reviennent pas.',
} satisfies Same<typeof en>
