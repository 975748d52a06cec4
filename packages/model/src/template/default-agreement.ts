import type { Agreement } from '../agreement/agreement.ts'

/** The agreement that ships, in plain words. */
export const defaultAgreement: Omit<Agreement, 'version'> = {
  lines: [
    {
      picture: 'hand',
      text: {
        en: 'Say as much or as little as you like. You can stop at any time.',
        fr: 'Dites autant ou aussi peu que vous voulez. Vous pouvez arrêter à tout moment.',
      },
    },
    {
      picture: 'return',
      text: {
        en: 'Your words are yours. You can take them back, even later.',
        fr: 'Vos mots sont à vous. Vous pouvez les reprendre, même plus tard.',
      },
    },
    {
      picture: 'lock',
      text: {
        en: 'What people say here stays with this group, unless we agree together to share it.',
        fr: 'Ce qui est dit ici reste dans ce groupe, sauf si nous décidons ensemble de le partager.',
      },
    },
    {
      picture: 'people',
      text: {
        en: 'We do not name other people. The facilitator may black out a name.',
        fr: 'Nous ne nommons pas d’autres personnes. La personne qui anime peut masquer un nom.',
      },
    },
    {
      picture: 'help',
      text: {
        en: 'We listen without judging. Two people may have lived the same moment differently.',
        fr: 'Nous écoutons sans juger. Deux personnes peuvent avoir vécu autrement le même moment.',
      },
    },
  ],
}
