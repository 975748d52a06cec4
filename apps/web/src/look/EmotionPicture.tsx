import sheet from './emotions.svg?url&no-inline'

/**
 * The drawn picture of an emotion word (decorative: the word stands beside it), in the colour of the text. All of them are one file
 * beside the script; a browser without it shows the words alone.
 */
export function EmotionPicture({ name }: { name: string }) {
  return (
    <svg className="icon" aria-hidden="true">
      <use href={`${sheet}#${name}`} />
    </svg>
  )
}
