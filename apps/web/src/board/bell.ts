import { makeNews } from '../live/news.ts'

/** Whether this page rings a bell when the time is over. Chosen by a press, for as long as the page is open; nobody hears one unasked. */
export const bell = makeNews(false)

let sounds: AudioContext | null = null

/** Switches the bell on or off. On, it is heard once: so the browser allows it later, and people know what to expect. */
export function chooseBell(on: boolean) {
  bell.set(on)
  if (on) ringBell()
}

/** Two soft notes of about two seconds, when the bell was chosen. */
export function ringBell() {
  if (!bell.get() || typeof AudioContext === 'undefined') return
  sounds ??= new AudioContext()
  void sounds.resume()
  for (const [pitch, after] of [
    [523, 0],
    [392, 0.5],
  ] as const) {
    const tone = sounds.createOscillator()
    const loud = sounds.createGain()
    const start = sounds.currentTime + after
    tone.frequency.value = pitch
    loud.gain.setValueAtTime(0, start)
    loud.gain.linearRampToValueAtTime(0.15, start + 0.05)
    loud.gain.exponentialRampToValueAtTime(0.001, start + 1.6)
    tone.connect(loud).connect(sounds.destination)
    tone.start(start)
    tone.stop(start + 1.7)
  }
}
