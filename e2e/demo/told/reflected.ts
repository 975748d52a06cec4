import type { Reach } from '@firsthand/model'
import type { Both } from './telling.ts'

/** How it was to take part: one mark for each statement, 1 to 5, and for some an open word. */
export const reflected: { by: string; marks: string; word?: Both; mayGo?: Reach }[] = [
  { by: 'rosa', marks: '454354', word: { en: 'heard', fr: 'entendue' }, mayGo: 'outside' },
  { by: 'amina', marks: '345445' },
  {
    by: 'joseph',
    marks: '244334',
    word: { en: 'curious what comes of it', fr: 'curieux de la suite' },
    mayGo: 'report',
  },
  { by: 'li', marks: '335455', word: { en: 'tired, and lighter', fr: 'fatiguée, et plus légère' }, mayGo: 'report' },
  { by: 'grace', marks: '254345' },
  { by: 'karim', marks: '234423', word: { en: 'we will see', fr: 'on verra' }, mayGo: 'room' },
  { by: 'elsie', marks: '345555', word: { en: 'brave', fr: 'courageuse' }, mayGo: 'outside' },
  { by: 'pavel', marks: '344334' },
  { by: 'nour', marks: '343434' },
  { by: 'tom', marks: '445544', word: { en: 'humbled', fr: 'plus humble' }, mayGo: 'report' },
  { by: 'ingrid', marks: '354543', word: { en: 'quiet at first', fr: 'silencieuse au début' }, mayGo: 'room' },
  { by: 'samuel', marks: '434553' },
  { by: 'bea', marks: '345544', word: { en: 'grateful', fr: 'reconnaissante' }, mayGo: 'outside' },
  { by: 'yusuf', marks: '244445' },
  { by: 'clara', marks: '335443' },
]
