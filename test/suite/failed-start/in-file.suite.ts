import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let product: { close(): void }

beforeAll(() => {
  product = startProduct()
})

afterAll(() => product.close())

function startProduct(): { close(): void } {
  throw new Error('The port of the file is in use')
}

describe('a suite', () => {
  it.each([1, 2, 3])('has test %i', (number) => {
    expect(number).toBeLessThan(4)
  })
})
