export default {
  title: 'Check a session’s record',
  lead: 'Each session keeps a record of what happened in which order: phases and counts, no names, nothing that people said. Each line is sealed with the one before. Here you can see whether the record in a file is still whole.',
  stays: 'The file stays on this device. Nothing of it is sent.',
  file: 'The file with the session’s data (JSON; its name ends in .json)',
  inZip: 'It is in the ZIP too: take it out of there first.',
  fingerprint: 'The fingerprint, if you have one',
  fingerprintHint:
    '12 signs, such as 9702 e3f6 a215. It stands in the report and on the board. The best one was written down while the session went on.',
  looking: 'Looking…',
  'not-ours':
    'This is not a session’s data, or it is damaged. The file comes from a board’s report, is called JSON there, and its name ends in .json.',
  tooLarge: 'This file is too large to look at here. It can have 20 megabytes at most.',
  unread: 'This file can’t be read. Perhaps it was moved or is open in another program.',
  whole: 'The record is whole',
  lines_one: '{{count}} line, from {{from}}.',
  lines_other: '{{count}} lines, from {{from}} to {{to}}. Each follows from the one before.',
  broken: 'The record breaks at line {{line}} of {{lines}}',
  brokenHow:
    'Line {{line}} ({{at}}) does not follow from what stands before it. There, something was changed, put in or taken out. What comes after can’t be trusted.',
  before_one: 'The {{count}} line before it holds.',
  before_other: 'The {{count}} lines before it hold.',
  head: 'Your fingerprint is that of the last line. Since it was written down nothing in the record was changed, put in or taken out.',
  earlier:
    'Your fingerprint is that of line {{line}} ({{at}}). Up to there, nothing was changed since it was written down. What stands after was added later.',
  unknown:
    'Your fingerprint is that of no line in this file. Look whether it is typed right. If it is, then this record is not the one it was taken from.',
  unreadable: 'A fingerprint has 12 signs: numbers, and letters from a to f.',
  none: 'You gave no fingerprint. Without one, somebody could have made the whole record anew. Compare this one, the record’s own, with one that was written down before: {{head}}',
  named: 'The file names another fingerprint ({{named}}) than its record has ({{head}}). Somebody changed one of them.',
  provesHead: 'What this proves, and what not',
  proves: {
    since:
      'With a fingerprint that was written down earlier: the lines up to it are the same as then, in the same order.',
    notTrue: 'Not that each line was true when it was written. Those who run the server write the record.',
    notWords:
      'Nothing about what people said. Their words are not in the record, so this check can’t tell whether somebody changed them in the file.',
    notWho: 'Nothing about who did something. The record knows no names.',
  },
  home: 'To the start page',
}
