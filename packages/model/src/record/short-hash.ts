/** The beginning of a hash that people can compare and write down: 12 signs in groups of four. */
export const shortHash = (hash: string): string => hash.slice(0, 12).replace(/(.{4})(?=.)/g, '$1 ')
