// @vitest-environment happy-dom
import { pageBlocksSchema } from '@firsthand/model'
import { expect, test } from 'vitest'
import { cleanHtml, cleanText } from './clean-html.ts'

const p = (...runs: (string | { text: string; bold?: true; italic?: true })[]) => ({
  is: 'paragraph',
  runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)),
})

test('W7 of HTML a page keeps words, bold, italic, headings and lists, and nothing else', () => {
  const html = `<meta charset=utf-8><style>p{color:red}</style><script>window.pwned = 1</script>
    <h1 id="x" onclick="alert(1)">The <b>ward</b></h1><h4>Small</h4>
    <p class="MsoNormal" style="color:red; background:url(https://elsewhere.example/x)"><b>bold</b> and
    <span style="font-style:italic">slanted</span> <a href="javascript:alert(1)">link</a><img src="x" onerror="pwned = 2" alt="no"></p>
    <iframe srcdoc="<p>inside</p>"></iframe><svg><text>drawn</text></svg><!-- a comment -->
    <table><tr><td>one</td><td>two</td></tr></table>
    <blockquote data-contribution="zzzzzzzzzzzzzzzzzzzzzz">said</blockquote>`
  const blocks = cleanHtml(html)
  expect(pageBlocksSchema.safeParse(blocks).error).toBeUndefined()
  expect(blocks).toEqual([
    { is: 'heading', level: 2, runs: [{ text: 'The ' }, { text: 'ward' }] },
    { is: 'heading', level: 3, runs: [{ text: 'Small' }] },
    p({ text: 'bold', bold: true }, ' and ', { text: 'slanted', italic: true }, ' ', 'link'),
    p('one'),
    p('two'),
    p('said'),
  ])
  expect('pwned' in globalThis).toBe(false)
})

test('W7 lists keep their kind and depth, also those of Word, whose bullets are text', () => {
  expect(cleanHtml('<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol><ul><li><p>d</p></li></ul>')).toEqual([
    {
      is: 'list',
      ordered: true,
      items: [
        { runs: [{ text: 'a' }], depth: 0 },
        { runs: [{ text: 'b' }], depth: 1 },
        { runs: [{ text: 'c' }], depth: 0 },
      ],
    },
    { is: 'list', ordered: false, items: [{ runs: [{ text: 'd' }], depth: 0 }] },
  ])
  const word = `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>First<o:p></o:p></p>
    <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o</span>Second</p><p class=MsoNormal>&nbsp;</p><p>Text<br>again</p>`
  expect(cleanHtml(word)).toEqual([
    {
      is: 'list',
      ordered: false,
      items: [
        { runs: [{ text: 'First' }], depth: 0 },
        { runs: [{ text: 'Second' }], depth: 1 },
      ],
    },
    p('Text'),
    p('again'),
  ])
})

test('W7 a text is taken line by line, without signs that can’t be seen', () => {
  expect(cleanText('one\r\n\r\ntwo\u0000\u0007\tthree\u2028')).toEqual([p('one'), p(), p('two three')])
})

test('W7 what is nested without end or longer than any page is cut, and doesn’t break', () => {
  const blocks = cleanHtml(`${'<ul><li>'.repeat(40)}deep${'</li></ul>'.repeat(40)}${'<p>x</p>'.repeat(3000)}`)
  expect(pageBlocksSchema.safeParse(blocks).success).toBe(true)
  expect(blocks.length).toBe(2000)
})
