import { describe, expect, it } from 'vitest'
import type { Exchange } from '../../workspace/request-log.ts'
import { methods } from '../../workspace/rest/methods.ts'
import { fieldsOf, type Shapes } from '../../workspace/rest/shapes.ts'
import {
  DISCOVERY_FILES,
  getDiscoveryMethod,
  getDiscoverySchema,
  readDiscovery,
  type ApiName,
} from './discovery-documents.ts'
import { messageValidator } from './discovery-schema.ts'
import { validateExchange } from './validate-exchange.ts'

const APIS = Object.keys(DISCOVERY_FILES) as ApiName[]

const good: Exchange = {
  method: 'sheets.spreadsheets.values.get',
  params: { spreadsheetId: 'x', range: 'A1', valueRenderOption: 'FORMULA' },
  body: undefined,
  email: 'hr@kukar.go.id',
  status: 200,
  response: { range: 'Sheet1!A1', majorDimension: 'ROWS', values: [['a', 1, true]] },
  at: new Date(0),
}

describe('validateExchange', () => {
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

describe('methods', () => {
  it('take and give bodies where Google does', () => {
    const implemented = methods.filter((method) => method.implemented)
    const bodies = implemented.map(({ id, request, response }) => [id, !!request, !!response])

    const described = implemented.map(({ id }) => {
      const { request, response } = getDiscoveryMethod(id)
      return [id, !!request, !!response]
    })
    expect(bodies).toEqual(described)
  })

  it.each(methods.map((method) => [method.id, method] as const))(
    'has %s as Google describes it',
    (id, method) => {
      const { parameters = {}, httpMethod, scopes } = getDiscoveryMethod(id)

      expect(Object.keys(parameters)).toEqual(expect.arrayContaining([...method.query]))
      expect(method.verb).toBe(httpMethod)
      expect(scopes).toEqual(expect.arrayContaining([...method.scopes]))
    },
  )

  it.each(['sheets', 'forms'] as const)(
    'knows exactly the fields of %s messages that it takes',
    (api) => {
      const { schemas } = readDiscovery(api)
      const shapes = methods.find(({ id }) => id.startsWith(api))?.shapes as Shapes
      for (const name of Object.keys(shapes)) {
        const request = `${name}Request`
        const described = getDiscoverySchema(api, schemas[request] ? request : name) as {
          properties?: Record<string, unknown>
        }
        const fields = [...(fieldsOf(shapes, name)?.keys() ?? [])].sort()
        expect([name, ...fields]).toEqual([name, ...Object.keys(described.properties ?? {}).sort()])
      }
    },
  )
})

describe('what is recorded of Google’s descriptions', () => {
  it.each(APIS)('says where %s comes from', (api) => {
    const { source } = readDiscovery(api)

    expect(source.url).toMatch(/^https:\/\/www\.googleapis\.com\/discovery\/v1\/apis\//)
    expect(source.revision).toMatch(/^20\d{6}$/)
    expect(source.recordedOn).toMatch(/^20\d\d-\d\d-\d\d$/)
  })

  it.each(APIS)('has every message that methods and messages of %s refer to', (api) => {
    const { methods: kept, schemas } = readDiscovery(api)
    const references = JSON.stringify([kept, schemas]).matchAll(/"\$ref":"(\w+)"/g)

    const missing = [...references].filter(([, name = '']) => !(name in schemas))

    expect(missing).toEqual([])
  })

  it('says how to add a method, an API or a message that is not recorded', () => {
    expect(() => validateExchange({ ...good, method: 'drive.changes.list' })).toThrow(
      /No description of drive\.changes\.list is recorded\..*npm run discovery/,
    )
    expect(() => validateExchange({ ...good, method: 'script.projects.get' })).toThrow(
      /Nothing is recorded of the API of script\.projects\.get\..*npm run discovery/,
    )
    expect(() => messageValidator('drive', 'ChangeList')).toThrow(
      /No description of drive’s message ChangeList is recorded\..*npm run discovery/,
    )
  })
})
