/** The id of an entry's heading on the page of what will be done. */
export const actionAnchor = (action: string) => `action-${action}`
