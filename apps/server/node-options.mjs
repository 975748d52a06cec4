/**
 * Options with which Node runs the server. The young generation of its heap would otherwise grow with every board that is
 * opened, to more than 100 MB, and stay so: most of what a server with many quiet boards would take.
 */
export const nodeOptions = ['--max-semi-space-size=8']
