/** The id of a theme's heading on its page. */
export const themeAnchor = (theme: string) => `theme-${theme}`
