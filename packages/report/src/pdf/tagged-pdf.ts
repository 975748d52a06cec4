import PDFDocument from 'pdfkit'

const NAMES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const xmlText = (text: string) =>
  text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>]/g, (sign) => NAMES[sign] ?? '')

/**
 * An empty tagged PDF (PDF/UA-1: title, language, structure) that says nothing of a person or machine: no author, the program's name only,
 * its date to the minute as given.
 */
export class TaggedPdf extends PDFDocument {
  constructor({ title, language, made }: { title: string; language: string; made: string }) {
    super({
      size: 'A4',
      margin: 0,
      pdfVersion: '1.7',
      subset: 'PDF/UA' as never,
      tagged: true,
      displayTitle: true,
      lang: language,
      bufferPages: true,
      info: { Title: title, Creator: 'Firsthand', Producer: 'Firsthand', CreationDate: new Date(made) },
    })
  }

  /** pdfkit puts the title into the XML of the metadata as it is. */
  _addInfo(): void {
    const { Title } = this.info
    this.info.Title = xmlText(Title ?? '')
    const parent = PDFDocument.prototype as unknown as { _addInfo: () => void }
    parent._addInfo.call(this)
    if (Title !== undefined) this.info.Title = Title
  }
}
