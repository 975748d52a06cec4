type Kind = 'primary' | 'plain' | 'stop' | 'usual'

/**
 * A native button, 48 px high. One `primary` per screen, named by what it does. While it can't be pressed it keeps the focus:
 * a truly disabled button would throw whoever has just pressed it back to the top of the page.
 */
export function Button({
  kind = 'usual',
  className = '',
  disabled = false,
  onClick,
  ...rest
}: { kind?: Kind } & React.ComponentPropsWithRef<'button'>) {
  return (
    <button
      type="button"
      className={`btn ${kind === 'usual' ? '' : kind} ${className}`}
      aria-disabled={disabled || undefined}
      onClick={(event) => (disabled ? event.preventDefault() : onClick?.(event))}
      {...rest}
    />
  )
}

/** The same look for something that goes to another page. */
export function ButtonLink({ kind = 'usual', className = '', ...rest }: { kind?: Kind } & React.ComponentProps<'a'>) {
  return <a className={`btn ${kind === 'usual' ? '' : kind} ${className}`} {...rest} />
}
