import { type AuthorKey, type Command, type LiveFrame, newId, type Spoken, type You } from '@firsthand/model'
import { sendWithoutName, type Unsent } from '../permit/send-without-name.ts'
import { openWallet } from '../permit/wallet.ts'
import { type Answer, type Complaint, post } from './answer.ts'
import { askSaid } from './ask-said.ts'
import { openAuthor } from './author.ts'
import { openLine } from './line.ts'
import { makeNews } from './news.ts'
import { openOutbox } from './outbox.ts'
import { makeRecord } from './record.ts'
import { openShelf } from './shelf.ts'

export type BoardClient = ReturnType<typeof openBoard>

/** Commands that carry somebody's words: kept and tried again. Everything else is of the moment and must not go out hours later. */
const isWords = (command: Command) =>
  command.do === 'contribution.add' || command.do === 'touchpoint.add' || command.do === 'touchpoint.change'

/**
 * A person's open board: the record as they may see it, what they are told of themselves, the state of the line, and ways to speak.
 * `audience: 'room'` follows what is safe on a wall. Call `end` when the page is left.
 */
export function openBoard({
  board,
  person,
  audience = 'own',
}: {
  board: string
  person: string
  audience?: 'own' | 'room'
}) {
  const root = `/api/boards/${board}/as/${person}`
  const shelf = openShelf({ board, person })
  const author = openAuthor(board, shelf)
  const record = makeRecord()
  const you = makeNews<You | null>(null)
  const gone = makeNews<Complaint | null>(null)
  const drawn = makeNews(0)
  const written = makeNews(0)
  let ended = false

  const sendCommand = (id: string, command: Command) => post(`${root}/commands`, { id, command }, 'same-origin')
  const wallet = openWallet({
    board,
    shelf,
    you,
    held: record.held,
    ask: (request) => post(`${root}/permits`, request, 'same-origin'),
  })
  const commands = openOutbox<Command>({
    name: 'commands',
    manner: 'soon',
    shelf,
    send: ({ id, body }) => sendCommand(id, body),
  })
  const said = openOutbox<Unsent>({
    name: 'said',
    manner: 'any-time',
    shelf,
    send: ({ body }) => sendWithoutName(body, wallet, askSaid),
  })

  const line = openLine({
    address() {
      const address = new URL(`${root}/live`, location.href)
      address.protocol = address.protocol.replace('http', 'ws')
      const { cursor } = record.held.get()
      if (cursor) address.searchParams.set('cursor', cursor)
      if (audience === 'room') address.searchParams.set('audience', 'room')
      return address.href
    },
    onFrame(text) {
      const frame = JSON.parse(text) as LiveFrame
      if (frame.type === 'you') you.set(frame.you)
      else if (frame.type === 'bye') gone.set(frame.refusal)
      else {
        record.take(frame)
        line.caughtUp()
        commands.nudge()
      }
    },
    onFinal(code) {
      record.empty()
      if (!gone.get()) gone.set({ id: code === 4404 ? 'unknown-board' : code === 4403 ? 'not-allowed' : 'signed-out' })
    },
  })

  const ends = [line.end, commands.end, said.end, wallet.end]
  function end() {
    ended = true
    for (const each of ends.splice(0)) each()
  }

  return {
    board,
    person,
    /** Address of this person's pages on the board. */
    home: `/board/${board}/as/${person}`,
    root,
    shelf,
    author,
    held: record.held,
    you,
    /** Why this board is no longer open to this person, or null. */
    gone,
    line: line.state,
    /** How many things drawn on the canvas are not stored yet; the canvas says it. */
    drawn,
    /** How many pages have something on them that is not stored yet; the pages say it. */
    written,
    commands,
    said,
    /** The permits to speak without a name. */
    wallet,

    /** Send a command. Words are kept until they are stored or refused; the rest is tried once. */
    command(command: Command): Promise<Answer> {
      const id = newId()
      return isWords(command) ? commands.add({ id, body: command }) : sendCommand(id, command)
    },

    /**
     * Say something, with the person's name (by their session) or without (by a permit and without the cookie).
     * `key`: the author's; somebody's whose words are only written down here is not this browser's own.
     */
    async say(
      spoken: Spoken,
      named: boolean,
      key: Pick<AuthorKey, 'id' | 'secretHash'> = author.next(),
    ): Promise<{ contribution: string; answer: Answer }> {
      const { id: contribution, secretHash } = key
      const me = you.get()
      if (named) {
        const add: Command = { do: 'contribution.add', contribution, secretHash, spoken }
        return { contribution, answer: await commands.add({ id: contribution, body: add }) }
      }
      if (me?.actor.is !== 'participant') {
        return { contribution, answer: { is: 'refused', refusal: { id: 'not-allowed' } } }
      }
      const request: Unsent = { op: 'add', board, voice: me.actor.voice, contribution, secretHash, spoken }
      return { contribution, answer: await said.add({ id: contribution, body: request }) }
    },

    /** Whether this page has left the board: then nothing more is kept for it. */
    get ended() {
      return ended
    },
    /** Something that ends with this page's board. */
    ends(end: () => void) {
      if (ended) end()
      else ends.push(end)
    },
    end,
    /** Ends, and takes everything of this person off this device, but, where nobody else uses it, the slip. */
    takeOff() {
      end()
      shelf.clear(shelf.shared ? [] : ['author'])
    },
  }
}
