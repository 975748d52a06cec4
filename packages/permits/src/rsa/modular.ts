/**
 * Arithmetic with a modulus n. BigInt takes longer for some numbers than for others. That is acceptable on the holder's side: r and the
 * salt are drawn anew for each permit, never used again, and worked on in the holder's own browser, where nobody else can time them.
 * The issuer's private key, which would be worth timing, is used by OpenSSL only.
 */

/** RSAVP1 (RFC 8017 §5.2.2) with e = 65537: x^e mod n. */
export function toPublicPower(x: bigint, n: bigint): bigint {
  let power = x
  for (let square = 0; square < 16; square += 1) power = (power * power) % n
  return (power * x) % n
}

/** The number that makes x × it = 1 mod n (extended Euclid), or null when x and n share a factor. */
export function inverseOf(x: bigint, n: bigint): bigint | null {
  let [low, high] = [x % n, n]
  let [ofLow, ofHigh] = [1n, 0n]
  while (low > 0n) {
    const times = high / low
    ;[low, high] = [high - times * low, low]
    ;[ofLow, ofHigh] = [ofHigh - times * ofLow, ofLow]
  }
  if (high !== 1n) return null
  return ofHigh < 0n ? ofHigh + n : ofHigh
}
