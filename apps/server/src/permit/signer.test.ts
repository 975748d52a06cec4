import { setImmediate as nextTurn } from 'node:timers/promises'
import { blind, finalise, preparePermit } from '@firsthand/permits/holder'
import { makeKey, verifyPermit } from '@firsthand/permits/issuer'
import { expect, test } from 'vitest'
import { Signer } from './signer.ts'

test('E2 a roomful of people who ask for permits at once holds nobody up, and one bad value nobody else', async () => {
  const { n, pkcs8 } = await makeKey()
  const message = preparePermit()
  const { blinded, inverse } = blind(n, message)
  const signer = new Signer()
  let done = 0
  let mostInATurn = 0
  const batches = Array.from({ length: 8 }, () =>
    signer.sign(pkcs8, Array(20).fill(blinded)).then((signatures) => {
      done += 1
      return signatures
    }),
  )
  const bad = signer.sign(pkcs8, [blinded, new Uint8Array(256).fill(255)])
  bad.catch(() => {})
  const after = signer.sign(pkcs8, [blinded])
  let turns = 0
  while (done < batches.length) {
    const before = done
    await nextTurn()
    mostInATurn = Math.max(mostInATurn, done - before)
    turns += 1
  }
  // Others had their turn at least four times in every batch.
  expect(turns).toBeGreaterThanOrEqual(4 * batches.length)
  expect(mostInATurn).toBe(1)
  await expect(bad).rejects.toThrow('blinded-invalid')
  for (const signature of [...(await Promise.all(batches)).flat(), ...(await after)]) {
    expect(verifyPermit(n, message, finalise(n, message, signature, inverse))).toBe(true)
  }
})
