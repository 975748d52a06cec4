import type { Language } from '@firsthand/model'
import { type IStylesOptions, LineRuleType } from 'docx'
import { paperColours as colours } from '../picture/colours.ts'

const ink = colours.ink.slice(1)
const quiet = colours.quiet.slice(1)
const locales: Record<Language, string> = { en: 'en-GB', fr: 'fr-FR' }
/** On every desk, and easy to read; Firsthand's own is not on the machines of those who edit this. Sizes are half points. */
const font = 'Verdana'

const heading = (size: number, before: number) => ({
  run: { font, size, bold: true, color: ink },
  paragraph: { spacing: { before, after: 80 }, keepNext: true },
})

/** Word's own styles for what they are there for, so that a heading is a heading and can be restyled at once. */
export const stylesIn = (language: Language): IStylesOptions => ({
  default: {
    document: {
      run: { font, size: 21, color: ink, language: { value: locales[language] } },
      paragraph: { spacing: { after: 100, line: 300, lineRule: LineRuleType.AUTO } },
    },
    title: { run: { font, size: 48, bold: true, color: ink }, paragraph: { spacing: { after: 160 } } },
    heading1: heading(31, 360),
    heading2: heading(25, 240),
    heading3: heading(21, 160),
  },
  paragraphStyles: [
    {
      id: 'Said',
      name: 'Said',
      basedOn: 'Normal',
      quickFormat: true,
      run: { font },
      paragraph: { indent: { start: 200 }, spacing: { after: 20 }, keepLines: true },
    },
    {
      id: 'SaidBy',
      name: 'Said by',
      basedOn: 'Said',
      quickFormat: true,
      run: { font, size: 18, color: quiet },
      paragraph: { indent: { start: 200 }, spacing: { after: 160 } },
    },
    {
      id: 'FeltOnly',
      name: 'Felt only',
      basedOn: 'Said',
      quickFormat: true,
      run: { font, size: 18, color: quiet },
      paragraph: { indent: { start: 200 }, spacing: { after: 50 } },
    },
    {
      id: 'Warning',
      name: 'Warning',
      basedOn: 'Normal',
      quickFormat: true,
      run: { font, bold: true },
      paragraph: { spacing: { after: 160 } },
    },
    { id: 'Lead', name: 'Lead', basedOn: 'Normal', quickFormat: true, run: { font, size: 24 } },
  ],
})
