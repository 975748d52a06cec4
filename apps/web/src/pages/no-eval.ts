/**
 * zod tries whether it may compile what it checks, and the content-security policy, which forbids that, reports every try (SPEC E4).
 * zod looks here before it does. Set without zod, which most pages never load.
 */
export const forbidEval = (): void => {
  Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })
}
