export default {
  title: 'View for the room',
  pageTitle: 'Safe to share · {{title}}',
  safe: 'Safe to share.',
  label: 'View for the room, to project or to share in a call. No queue, no names of people who wait.',
  toDesk: 'Back to the desk',
  leaveTitle: 'Leave the view for the room?',
  leaveWhy:
    'The desk is for facilitators only: it has names of people on it. If this window is on the wall or shared in a call, stop that first, or open the desk in another window.',
  leaveGo: 'Open the desk here',
  leaveStay: 'Stay here',
  shows: 'What is shown',
  showCodes: 'Show the codes to join',
  codes: 'Codes to join',
  codeFor: 'Code to join as {{group}}',
  speaking: 'People with lived experience are speaking.',
  gathering: 'Welcome.',
  nothingShown: 'Nothing of it is shown here yet. It is shown when they have finished.',
}
