/** Whether what is sent from this page can be read on its way: plain http, and not to this very computer. */
export function isUnencrypted({ protocol, hostname }: Pick<Location, 'protocol' | 'hostname'> = location): boolean {
  return protocol === 'http:' && !/^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)
}
