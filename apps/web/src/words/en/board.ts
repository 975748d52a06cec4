export default {
  opening: 'Opening the board…',
  openingOffline: 'There is no connection. The page tries again by itself.',
  gone: 'This board is closed to you now',
  goneSlip: 'With your slip you can still see what you said, change it or take it back.',
  toSlip: 'Open my slip',
  door: 'You are at the door',
  doorWhy: '{{facilitator}} will let you in. More people came than were expected.',
  doorStay: 'You can leave this page open. It opens by itself.',
  leave: 'Leave the board',
  leaveTitle: 'Leave the board?',
  leaveStay: 'Stay',
  leaveKept:
    'What you said stays on the board. Your slip stays on this device, so that you can change your words or take them back.',
  leaveShared:
    'What you said stays on the board. Everything about you is taken off this device. Without your slip nobody can change your words or take them back, not even you.',
  leaveUnsent_one: '{{count}} thing has not been saved yet. It is lost if you leave now.',
  leaveUnsent_other: '{{count}} things have not been saved yet. They are lost if you leave now.',
  leaveSlip: 'Your slip:',
  paused: 'A pause for everybody. You can read and think; writing goes on after the pause.',
}
