import { describe, expect, it } from 'vitest'

import { findOvergrown } from './growth.ts'
import { nastyTexts } from './nasty-texts.ts'
import { listReaders } from './readers.ts'
import type { Reader } from './readers.ts'

/** The first that reads such a sample gets every text made of it, those like it every run in one place. */
const firstOf = new Map<string, Reader>()
const readers = listReaders().map((reader) => {
  const key = `${reader.name.split(' ')[0]} ${reader.sample}`
  if (!firstOf.has(key)) firstOf.set(key, reader)
  return [reader.name, { ...reader, isFirst: firstOf.get(key) === reader }] as const
})

/** A doubt is measured again, beside whatever else runs: how long that takes says nothing. */
const TIMEOUT_MS = 180_000

describe('a text twice as long', () => {
  it.each(readers)(
    'takes no more than about twice the time: %s',
    (_, { sample, read, isFirst }) => {
      const texts = nastyTexts(sample, isFirst ? 'everywhere' : 'in turn')

      expect(findOvergrown(texts, read)).toBeUndefined()
    },
    TIMEOUT_MS,
  )
})
