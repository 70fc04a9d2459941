import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { typedDocument } from './typed-document.ts'

describe('typedDocument', () => {
  it('is what docs/typed-regulations.md says: run `npm run clauses` where it is not', () => {
    const path = new URL('../../docs/typed-regulations.md', import.meta.url)

    expect(typedDocument()).toBe(readFileSync(path, 'utf8'))
  })
})
