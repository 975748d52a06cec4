import type { RefusalId } from '@firsthand/model'

/** What a refusal says, by its stable id; the last ones are the pages' own. */
export default {
  'not-allowed': 'You can’t do this here.',
  'not-in-this-phase': 'Not in this part of the session.',
  'board-paused': 'The board is paused for everybody. Nothing you wrote is lost. Try again when it goes on.',
  'board-closed': 'This board is closed. Nothing more can be added.',
  'at-door': 'You are still waiting at the door. The facilitator will let you in.',
  removed: 'The facilitator has taken you off this board. If you think this is a mistake, please talk to them.',
  'signed-out': 'This browser is no longer in this board. Open your link again to come back.',
  'unknown-board': 'There is no board at this address. It may have been deleted, or the link was cut off.',
  'unknown-link':
    'This link does not open anything. It may be cut off: ask for the whole link, or scan the code again.',
  'link-expired': 'This link is too old. Ask the person who sent it for a new one.',
  'link-used-up': 'This link has been used by as many people as it is for. Ask for a new one.',
  'link-revoked': 'This link was switched off. Ask the person who sent it for a new one.',
  'wrong-recovery-code': 'This recovery code is not right. Please compare it letter by letter.',
  'creation-closed': 'On this computer only some people can make boards. Ask whoever runs it for the secret word.',
  'unknown-thing': 'This is no longer on the board.',
  'id-taken': 'Something is already kept under this number. Please try again.',
  'not-yours': 'Only the person who wrote this can change it.',
  withdrawn: 'This was taken back. It can’t come in again.',
  'right-replaced': 'The way in for your group was changed. Open your link again; your words are kept.',
  'permit-spent':
    'This could not be taken: your browser used the same permit twice. Your words are kept. Please try again.',
  'permit-invalid':
    'This could not be taken: your browser’s permit does not fit this board. Your words are kept. Please try again.',
  'permits-taken':
    'Your browser has already been given its permits for this board. Open your link again to get new ones.',
  'wrong-secret': 'This slip opens nothing here. Please compare it letter by letter.',
  'voice-held': 'The facilitator has stopped your group for now: “{{reason}}” Nothing you wrote is lost.',
  'board-exists': 'This board is already here.',
  'board-gone': 'This board was deleted here, and can’t come back.',
  forgotten:
    'This session is over, and who took part has been forgotten. With your slip you can still open your own words.',
  'name-needed': 'In this part, what you say needs a name. It does not have to be your real one.',
  'names-not-now': 'In this part nobody speaks with a name. You can say it without one.',
  'not-in-this-state': 'This can’t be done with it any more: it has moved on in the meantime.',
  'too-late': 'It is too late for this.',
  'too-few-waiting': 'Too few have come in to collect them now. This keeps anybody from knowing who wrote when.',
  'queue-undecided': 'Some contributions still need your decision first.',
  'last-words-first': 'Announce the last words before you close this part.',
  'reason-needed': 'Please write the reason.',
  'journey-full': 'The journey can have {{most}} moments at most.',
  'list-full': 'There can be {{most}} at most.',
  'touchpoint-in-use': 'Somebody has said something about this moment. Move it first.',
  outdated: 'Somebody else was quicker. Look at what is there now and try again if you still want to.',
  'plan-invalid': 'This session plan can’t be used. The marked places say why.',
  malformed: 'Something in this can’t be read.',
  'too-long': 'This is too long: {{most}} characters at most. Your words are still here.',
  'too-large': 'This is too much at once. Your words are still here.',
  'too-fast': 'Too many at once. Please try again in {{seconds}} seconds. Your words are still here.',
  'cookie-not-wanted':
    'Your browser sent something that would lead to you, so we did not take it. Load the page again. Your words are still here.',
  'wrong-origin': 'This page was opened from another address than the board expects. Open your link again.',
  'not-found': 'There is nothing here.',
  'not-saved': 'It could not be saved just now. Your words are kept here. Please try again.',
  stopping: 'The board is being restarted. Your words are kept here and go out when it is back.',
  'keys-differ':
    'Your words were not sent. The key that keeps your name out of them is not the one in your link: with another key, somebody could find out who wrote. Ask for the link again, or tell somebody you trust. With your name you can still speak where the session allows it.',
  'permits-elsewhere':
    'You joined in another window or browser too, or this one has forgotten. What is needed to speak without a name is there. Speak there, or open your link again and join anew. Your words are kept here.',
  'permits-used-up':
    'You have said as much as one person can without a name. To say more, open your link again and join anew, or add it with a name where the session allows it.',
  'no-connection': 'There is no connection right now. Your words are kept here.',
  'wrong-slip': 'This code is not right. Please compare it letter by letter.',
  'not-in-this-phase-until': 'Not now. It will be possible in “{{phase}}”. Your words are kept.',
  'removed-why': 'The facilitator has taken you off this board: “{{reason}}”',
  unknown: 'That did not work. Please try again. Your words are kept here.',
} satisfies Record<RefusalId, string> & Record<string, string>
