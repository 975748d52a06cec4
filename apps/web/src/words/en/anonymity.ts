/** Every sentence here has to be true of the code: docs/THREAT_MODEL.md says by which test each is shown. */
export default {
  title: 'How anonymity works here',
  lead: 'Here you can speak without a name. This page says what that hides, from whom, and what it can’t hide.',
  backToWords: 'Back',
  who: 'Who can know that words are yours?',
  whoNamed: 'This is about words without a name. A name that you give is shown to everybody who can see the board.',
  knows: {
    people: {
      who: 'Other people of your group',
      what: 'They read your words and the name of your group, mixed with what others said. They are not told who wrote them, or when.',
    },
    later: {
      who: 'Groups that speak later, such as staff',
      what: 'The same, but only when the part for lived experience is over. Until then nothing of it is sent to them.',
    },
    host: {
      who: '{{host}}, and others who lead',
      what: 'They read your words before others do. They see who is here, by the names people chose. They are not told who wrote what, and can’t look it up.',
    },
    runner: {
      who: 'Whoever runs this computer, afterwards',
      what: 'They find your words, your group and the part of the session. They find nothing there that leads from the words to you: no name, no address, no hour.',
    },
    disk: {
      who: 'Somebody with a copy of its disk',
      what: 'The same. For about a minute after words have come, traces on the disk may show in which order they came: not from whom. The names of the people who joined stand there too until the board is closed.',
    },
    file: {
      who: 'Somebody with the report, a saved file, or the link to what became of it',
      what: 'They read what was on the board when it was saved; by the link, what is answered there, as it stands now. What you keep on this board is in none of them. What was taken back, sent back, hidden or blacked out before is not in it.',
    },
  },
  danger:
    'This has a price: if your words say that somebody is in danger, nobody can find you to help. Then please tell a person, or ask for help.',
  how: 'How it is done',
  how1: 'When you come in, your browser makes a number of permits. This computer signs them without seeing them, like a stamp through a closed envelope. Everybody in your group gets the same number.',
  how2: 'When you speak without a name, your browser sends your words with one permit, and with nothing in the message that says who you are. This computer sees that the stamp is real. It can’t tell whose permit it is, even if it kept all of them.',
  how3: 'All such messages look the same from outside: the same address, in sizes that say little. Nobody on the board sees that something has just come in.',
  limits: 'What this can’t hide',
  limit: {
    arriving:
      'Where words come from, while they arrive. Whoever watches the network, this computer or a machine in between at that moment can see from which device something comes, and when. It is the same when you open your slip: whoever watches this computer then also sees that all its words belong together. Firsthand does not write that down.',
    program:
      'A changed program. Whoever runs this computer could change Firsthand so that it watches, or so that your page sends more. You have to trust them not to.',
    unencrypted:
      'Reading on the way. In this network words travel unencrypted. Somebody who listens in could read or change them.',
    telling:
      'How you tell it. People who know your story or your way of talking may recognise you. Names, dates, places or a rare illness help them.',
    few: 'A small group. When fewer than 8 people share your group, others may guess. When you are the only one, what comes from your group can only be yours.',
    device: 'This device. Whoever uses it, or looks at the screen, may see what you write.',
  },
  kept: 'What is kept of what you say',
  keptWhy:
    'This is all that is kept of one thing that somebody said. Besides it are kept: where people put it on the board, its themes, marks, quotes and what answers it, how many things each group said, what the facilitators did, and that permits were used. None of that leads from your words to you.',
  value: 'Yours',
  means: 'What that is',
  nothing: 'nothing',
  showOwn: 'Show me what is kept of mine',
  another: 'Show another one of mine',
  none: 'You have not said anything here yet. Afterwards you can look at your own here.',
  asking: 'Looking it up…',
  raw: 'Exactly as it is kept',
  fields: {
    kind: 'That it is something somebody said.',
    id: 'A random number. Without your slip it leads to nothing.',
    voice: 'Your group.',
    phase: 'The part of the session in which you said it.',
    name: 'A name, only if you gave one.',
    about: 'What kind of thing it is.',
    touchpoint: 'The moment that it is about.',
    emotions: 'The words for how it felt.',
    valence: 'How it felt, from −2 (very hard) to 2 (very good).',
    passage: 'Your words.',
    proposes: 'A moment that you propose. Those who lead see it; others see it when they put it on the journey.',
    mayGo: 'How far you let these words go: this board, the report and the link to what became of it, or elsewhere.',
    writtenDownBy: 'Whether somebody wrote it down for you, and what they are to you.',
    state: 'Where it stands: waiting, with the facilitators, or on the board.',
    revision: 'Newer words of yours that are on their way.',
    original: 'What stood there before something was blacked out. It goes after half a minute.',
    contentNote: 'A few words that a facilitator put over it.',
    secretHash: 'A check number for your slip. Your slip fits it; nobody can make the slip out of it.',
    other: 'Kept by a newer version of Firsthand.',
  },
  keys: 'The keys of your group',
  keysWhy:
    'Permits are signed with these keys. Everybody in your group must have the same ones. Somebody with keys of their own could be recognised by them. So compare these signs with a person of your group:',
  keysLabel: 'Signs to compare',
  keysOfLink:
    'Your link names these keys. When you have come in, your browser makes sure that they are the ones it gets, and tells you if not.',
  keysChecked: 'Your link named these keys, and your browser has compared them: they are the right ones.',
  keysUnchecked: 'Your link did not name the keys, so your browser could not compare them. You can, with a neighbour.',
  keysNever: 'They have never been replaced.',
  keysReplaced_one: 'They were replaced once, because somebody was removed or a link was switched off.',
  keysReplaced_other: 'They were replaced {{count}} times, because people were removed or links were switched off.',
  keysRecord: 'They also stand in the session record, which the report shows.',
  moves: 'What the facilitators did',
  back: 'If you change your mind',
  backWhy:
    'With your slip you can take words back at any time, also after the session, until the board is deleted. They leave the board at once, and this computer’s disk soon after. Only a check number stays, so that they can’t come in again. Copies that people saved, printed or photographed can’t be called back. A backup made before still holds them; when it is brought back here, your words are taken out again.',
  mine: 'What I said',
}
