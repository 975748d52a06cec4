/** A piece of text that Markdown (CommonMark and GitHub's) shows as it is: no emphasis, link, picture, HTML, mention or list comes of it. */
export function markdownText(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<|~&$@]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/^[#+\-=>:]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/(www)\./gi, '$1\\.')
}

/** What a person wrote, as a quotation: line by line, nothing of it read as Markdown. */
export function markdownQuote(text: string): string {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).map(markdownText)
  return lines
    .map((line, index) =>
      line === '' ? '>' : `> ${line}${index < lines.length - 1 && lines[index + 1] !== '' ? '\\' : ''}`,
    )
    .join('\n')
}
