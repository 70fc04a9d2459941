import { describe, expect, it } from 'vitest'
import type { Exchange } from '../../workspace/request-log.ts'
import { methods } from '../../workspace/rest/methods.ts'
import { fieldsOf, type Shapes } from '../../workspace/rest/shapes.ts'
import {
  discoveryDir,
  findDiscoveryMethod,
  hasDiscovery,
  readDiscovery,
  type ApiName,
} from './discovery-documents.ts'
import { validateExchange } from './validate-exchange.ts'

if (!hasDiscovery) {
  process.stdout.write(
    `Checks against Google's API descriptions are skipped: there are none in ${discoveryDir} (GOOGLE_DISCOVERY_DIR)\n`,
  )
}

const good: Exchange = {
  method: 'sheets.spreadsheets.values.get',
  params: { spreadsheetId: 'x', range: 'A1', valueRenderOption: 'FORMULA' },
  body: undefined,
  email: 'hr@kukar.go.id',
  status: 200,
  response: { range: 'Sheet1!A1', majorDimension: 'ROWS', values: [['a', 1, true]] },
  at: new Date(0),
}

describe.skipIf(!hasDiscovery)('validateExchange', () => {
  it('finds nothing in an exchange that fits', () => {
    expect(validateExchange(good)).toEqual([])
  })

  it.each([
    ['an unknown parameter', { params: { ...good.params, extra: '1' } }, 'unknown parameter extra'],
    ['a missing path parameter', { params: { spreadsheetId: 'x' } }, 'range is missing'],
    [
      'a value outside the enumeration',
      { params: { ...good.params, majorDimension: 'X' } },
      'majorDimension=X',
    ],
    ['a body where none is taken', { body: {} }, 'takes none'],
    ['an unknown response field', { response: { rang: 'A1' } }, 'additional properties'],
    ['a wrong type', { response: { range: 1 } }, 'must be string'],
    ['an error without its body', { status: 404, response: {} }, 'not an error body'],
  ])('names %s', (_, change, problem) => {
    expect(validateExchange({ ...good, ...change }).join('\n')).toContain(problem)
  })
})

describe.skipIf(!hasDiscovery)('methods', () => {
  it('take and give bodies where Google does', () => {
    const implemented = methods.filter((method) => method.implemented)
    const bodies = implemented.map(({ id, request, response }) => [id, !!request, !!response])

    const described = implemented.map(({ id }) => {
      const method = findDiscoveryMethod(readDiscovery(id.split('.')[0] as ApiName), id)
      return [id, !!method?.request, !!method?.response]
    })
    expect(bodies).toEqual(described)
  })

  it.each(methods.map((method) => [method.id, method] as const))(
    'has %s as Google describes it',
    (id, method) => {
      const document = readDiscovery(id.split('.')[0] as ApiName)
      const described = findDiscoveryMethod(document, id)

      const known = Object.keys(described?.parameters ?? {})
      expect(known).toEqual(expect.arrayContaining([...method.query]))
    },
  )

  it.each(['sheets', 'forms'] as const)(
    'knows exactly the fields of %s messages that it takes',
    (api) => {
      const { schemas } = readDiscovery(api)
      const shapes = methods.find(({ id }) => id.startsWith(api))?.shapes as Shapes
      for (const name of Object.keys(shapes)) {
        const described = (schemas[name] ?? schemas[`${name}Request`]) as
          | { properties?: Record<string, unknown> }
          | undefined
        expect(described).toBeDefined()
        const fields = [...(fieldsOf(shapes, name)?.keys() ?? [])].sort()
        expect([name, ...fields]).toEqual([
          name,
          ...Object.keys(described?.properties ?? {}).sort(),
        ])
      }
    },
  )
})
