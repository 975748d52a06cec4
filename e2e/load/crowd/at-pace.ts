import type { Pace } from './acts.ts'

/** Calls `act` for each of `writers` (0, 1, …) so many times a second for a while, each at moments of its own, evenly spread. */
export async function atPace({ writers, perSecond, seconds }: Pace, act: (writer: number) => void): Promise<void> {
  const every = 1000 / perSecond
  const began = performance.now()
  const end = began + seconds * 1000
  const due = Array.from({ length: writers }, (_, writer) => ({ writer, at: began + (every * writer) / writers }))
  await new Promise<void>((done) => {
    let next = 0
    const turn = () => {
      for (let one = due[next]; one && one.at <= performance.now(); one = due[next]) {
        if (one.at >= end) return done()
        act(one.writer)
        one.at += every
        next = (next + 1) % due.length
      }
      setTimeout(turn, 1)
    }
    turn()
  })
}
