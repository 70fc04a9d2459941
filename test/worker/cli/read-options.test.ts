import { describe, expect, it } from 'vitest'

import { readOptions } from '../../../worker/cli/read-options.ts'

describe('readOptions', () => {
  it('takes a value that begins with a dash, as an id may', () => {
    const read = readOptions(
      ['--id', '-aB3', '--lift', '--answer', '- Sudah'],
      ['id', 'answer'],
      ['lift'],
    )
    expect(read).toEqual({ id: '-aB3', lift: true, answer: '- Sudah' })
  })

  it.each([
    [['--id', '--answer', 'Sudah'], "'--id"],
    [['--id'], "'--id"],
    [['--ids', 'x'], "'--ids'"],
    [['x'], "'x'"],
  ])('names what is wrong with %j', (args, named) => {
    expect(() => readOptions(args, ['id', 'answer'])).toThrow(named)
  })
})
