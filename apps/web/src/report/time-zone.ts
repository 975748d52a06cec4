/** The time zone of this device: times of the record are shown in it. */
export const timeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone
