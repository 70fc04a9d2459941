import { describe, expect, it } from 'vitest'

import { subsetOf } from './subset-of.ts'

const PUBLISHED = {
  name: 'sheets',
  title: 'Google Sheets API',
  version: 'v4',
  revision: '20260921',
  parameters: { alt: { type: 'string', location: 'query' as const, description: 'Format' } },
  resources: {
    books: {
      methods: {
        get: {
          id: 'sheets.books.get',
          httpMethod: 'GET',
          path: 'books/{id}',
          description: 'Reads it',
          response: { $ref: 'Book' },
        },
      },
      resources: {
        pages: {
          methods: { list: { id: 'sheets.books.pages.list', httpMethod: 'GET', path: '' } },
        },
      },
    },
  },
  schemas: {
    Book: {
      type: 'object',
      description: 'A book',
      properties: {
        description: { type: 'string', description: 'What it is about' },
        pages: { type: 'array', items: { $ref: 'Page' } },
      },
    },
    Page: { type: 'object', properties: { next: { $ref: 'Page' } } },
    Shelf: { type: 'object' },
  },
}

describe('subsetOf', () => {
  it('keeps the methods, the messages that they need, and whence they come; no words', () => {
    const subset = subsetOf(PUBLISHED, ['sheets.books.get'], '2026-11-25')

    expect(subset).toEqual({
      source: {
        title: 'Google Sheets API',
        version: 'v4',
        revision: '20260921',
        url: 'https://www.googleapis.com/discovery/v1/apis/sheets/v4/rest',
        recordedOn: '2026-11-25',
      },
      parameters: { alt: { type: 'string', location: 'query' } },
      methods: {
        'sheets.books.get': {
          id: 'sheets.books.get',
          httpMethod: 'GET',
          path: 'books/{id}',
          response: { $ref: 'Book' },
        },
      },
      schemas: {
        Book: {
          type: 'object',
          properties: {
            description: { type: 'string' },
            pages: { type: 'array', items: { $ref: 'Page' } },
          },
        },
        Page: { type: 'object', properties: { next: { $ref: 'Page' } } },
      },
    })
  })

  it('finds methods of resources within resources, and names one that is not there', () => {
    expect(Object.keys(subsetOf(PUBLISHED, ['sheets.books.pages.list'], '').methods)).toEqual([
      'sheets.books.pages.list',
    ])
    expect(() => subsetOf(PUBLISHED, ['sheets.books.burn'], '')).toThrow(
      'Google Sheets API 20260921 has no method sheets.books.burn',
    )
  })
})
