import { createRandom, type Random } from '../sample/random.ts'

/** Bytes that a seed determines: ids made of them are the same each time. */
export function createSeededBytes(random: Random): (count: number) => Buffer {
  return (count) => Buffer.from(Array.from({ length: count }, () => random.int(0, 255)))
}

/** Choices of their own for each purpose: more of one leave the others as they are. */
export function createStream(seed: number, purpose: string): Random {
  let mixed = seed
  for (const character of purpose) mixed = Math.imul(mixed ^ character.charCodeAt(0), 0x01000193)
  return createRandom(mixed)
}
