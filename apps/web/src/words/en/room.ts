export default {
  title: 'View for the room',
  label: 'View for the room: safe to project or share. No queue, no names of people who wait.',
  shows: 'What is shown',
  showCodes: 'Show the codes to join',
  codes: 'Codes to join',
  codeFor: 'Code to join as {{group}}',
  speaking: 'People with lived experience are speaking.',
  gathering: 'Welcome.',
  nothingShown: 'Nothing of it is shown here yet. It is shown when they have finished.',
}
