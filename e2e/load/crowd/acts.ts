import type { DialectName, Seat } from '../servers/kinds.ts'
import type { Delivered } from './deliveries.ts'

/** What a crowd can be asked to do. A crowd is a process of its own, so that its work is not the server's. */
export type Acts = {
  /** Everybody connects (so many at once) with what they have, and waits until the server has answered. */
  gather: { args: [seats: Seat[], dialect: DialectName, vector: Uint8Array | null]; result: { milliseconds: number } }
  /** More people come, who have nothing. */
  gatherMore: { args: [seats: Seat[], dialect: DialectName]; result: { milliseconds: number } }
  /** The first of each room (`writers` of them) write so often for a while; ends when all of it has arrived, or nearly. */
  write: { args: [pace: Pace]; result: Delivered }
  /** Everybody moves their cursor. */
  point: { args: [pace: Pace]; result: Delivered }
  /** Everybody loses the line at once. */
  scatter: { args: []; result: null }
  /** Everybody adds one record while away. */
  writeAway: { args: []; result: null }
  /** Everybody comes back at once, and waits until all have what all wrote while away. */
  storm: { args: []; result: { milliseconds: number; delivered: number; expected: number } }
  /** One person opens a document of so many records. `loaded`: what a Y.Doc holds of it afterwards. */
  open: {
    args: [seat: Seat, dialect: DialectName, records: number]
    result: { milliseconds: number; loaded: number }
  }
  /** Marks of edits that others have seen or the server acknowledged, and of all that were sent. */
  evidence: { args: []; result: { sent: number; seen: number[]; acknowledged: number[] } }
  /** Marks of edits in a document as a newcomer gets it; what was stored beforehand is not counted. */
  read: { args: [seat: Seat, dialect: DialectName]; result: number[] }
  /** Everybody opens their live socket and waits for their first picture. */
  gatherLive: { args: [seats: Seat[]]; result: { milliseconds: number } }
  /** People say something in turn, so many times a second; ends when everybody has been shown it. */
  say: { args: [speakers: Speaker[], pace: Pace]; result: Delivered }
  /** The same, for readers who unpack what came only when it is all there. */
  gatherReaders: { args: [seats: Seat[]]; result: null }
  /** The command is sent; until each reader has been shown so many contributions. */
  reveal: { args: [command: Speaker, contributions: number]; result: { milliseconds: number; reached: number } }
  /** Asks for each of these addresses, so many at once; ms of each. */
  fetch: { args: [requests: Asked[], atOnce: number]; result: { milliseconds: number[]; failed: number } }
}

/** `perSecond` of each writer. */
export type Pace = { writers: number; perSecond: number; seconds: number; patience: number }
export type Asked = { url: string; headers: Record<string, string>; body: string | null }
/** Where somebody's commands go. */
export type Speaker = { url: string; headers: Record<string, string> }

export type Act = keyof Acts
export type Question = { [A in Act]: { act: A; args: Acts[A]['args'] } }[Act]
export type Reply = { ok: true; result: unknown } | { ok: false; message: string }
