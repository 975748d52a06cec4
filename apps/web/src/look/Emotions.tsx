import { EmotionPicture } from './EmotionPicture.tsx'
import type { SeenEmotion } from './seen-emotion.ts'

/** Emotion words in a row, each with its picture. */
export function Emotions({ of }: { of: readonly SeenEmotion[] }) {
  return of.map(({ text, picture }, at) => (
    <span className="emotion quiet" key={text}>
      {picture && <EmotionPicture name={picture} />}
      {text}
      {at < of.length - 1 && ', '}
    </span>
  ))
}
