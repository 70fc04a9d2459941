import type { RecapFiles } from '../ports/recap-files.ts'
import { toCsv } from './to-csv.ts'

export function createRecapFiles(): RecapFiles {
  return {
    async save(recap, format) {
      switch (format) {
        case 'csv':
          return new TextEncoder().encode(toCsv(recap))
        case 'xlsx': {
          // The library is loaded with the first file: a worker that writes none starts without it.
          const { toXlsx } = await import('./to-xlsx.ts')
          return toXlsx(recap)
        }
      }
    },
  }
}
