type Kind = 'primary' | 'plain' | 'stop' | 'usual'

/** A native button, 48 px high. One `primary` per screen, named by what it does. */
export function Button({
  kind = 'usual',
  className = '',
  ...rest
}: { kind?: Kind } & React.ComponentPropsWithRef<'button'>) {
  return <button type="button" className={`btn ${kind === 'usual' ? '' : kind} ${className}`} {...rest} />
}

/** The same look for something that goes to another page. */
export function ButtonLink({ kind = 'usual', className = '', ...rest }: { kind?: Kind } & React.ComponentProps<'a'>) {
  return <a className={`btn ${kind === 'usual' ? '' : kind} ${className}`} {...rest} />
}
