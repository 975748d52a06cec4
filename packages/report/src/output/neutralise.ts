/**
 * A text that no spreadsheet takes for a formula: an apostrophe stands before =, +, -, @ (also their full-width forms), tab and carriage
 * return at its start, and wherever a reader with another separator or quoting could see the start of a cell inside it.
 * Source: OWASP, CSV Injection, https://owasp.org/www-community/attacks/CSV_Injection.
 */
export function neutralise(text: string): string {
  return text.replace(/^[\t\r]/, "'$&").replace(/(^|[\t\r\n,;|"'])([^\S\t\r\n]*)([=+\-@＝＋－＠])/g, "$1'$2$3")
}
