export default {
  why: 'Whoever led a board can take it home as a JSON file from its report. From that file the board can be made again, here or on another computer.',
  back: 'What stood on the board comes back: what people said, themes, votes as they were shown, what will be done and what became of it. With their slips, people can open and take back their words as before, as long as nobody has changed that in the file. What was taken back here stays away.',
  notBack:
    'Links are new, and people join again. Drawings, and where cards lay, don’t come back: take a picture of the canvas to keep them. The pages “What we heard” and “Summary” begin empty: the report has what stood on them. What authors kept in the room is not in it either.',
  marked:
    'Every report of the board says that it came from a file: in which order things were said, nobody here has seen. Whoever had the file could have changed the words in it, and who can take them back.',
  file: 'The file (its name ends in .json)',
  found: 'In this file: “{{title}}”',
  said_one: '{{count}} contribution',
  said_other: '{{count}} contributions',
  ledBy: 'Led by {{name}}, {{worksFor}}',
  takenHome: 'Taken home on {{day}}',
  leads: 'Who leads it now?',
  bring: 'Bring it back',
  bringing: 'Bringing it back…',
  notOurs:
    'This is not a board’s file. It comes from a board’s report, is called JSON there, and its name ends in .json.',
  older:
    'This file comes from an older Firsthand. What people’s slips need to open their words is not in it, so the board can’t come back from it.',
  newer: 'This file comes from a newer Firsthand. Update this one first.',
  notLeader:
    'Whoever took this file home did not lead the board. Only a file of somebody who led it brings a board back.',
  tooLarge: 'This file is too large. It can have 4 megabytes at most.',
  changed: 'Something in this file is not as Firsthand wrote it ({{where}}). The board can’t come back from it.',
  ready: 'The board is back',
  readyWhy: 'It has new links. Keep the first two for yourself. Give each group its own link.',
  leftOut_one: '{{count}} contribution was taken back here after the file was made, and stays away.',
  leftOut_other: '{{count}} contributions were taken back here after the file was made, and stay away.',
}
