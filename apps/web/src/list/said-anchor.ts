/** Where something that was said stands on the list's page. */
export const saidAnchor = (contribution: string): string => `said-${contribution}`
