import type { Feature } from 'write-excel-file/node'
import { getCellAddress } from 'write-excel-file/utility'

const EMPTY_CELL = /<c r="([A-Z]+\d+)"( s="\d+")\/>/g

/**
 * Whether the library would spoil the text: it looks up texts in a plain object, which knows
 * "constructor" and its like by itself.
 */
export function isInheritedName(text: string): boolean {
  return text in Object.prototype
}

/** A cell's text by its place, zero-based. */
export interface PlacedName {
  readonly row: number
  readonly column: number
  readonly name: string
}

/** Puts such texts into their cells, which must have a style and be empty: letters and `_` alone. */
export function placeNames<FileContent>(names: readonly PlacedName[]): Feature<FileContent> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform(xml) {
            if (names.length === 0) return xml
            const nameAt = new Map(
              names.map(({ row, column, name }) => [getCellAddress(row, column), name]),
            )
            return xml.replaceAll(EMPTY_CELL, (cell, address: string, style: string) => {
              const name = nameAt.get(address)
              if (name === undefined) return cell
              return `<c r="${address}"${style} t="inlineStr"><is><t>${name}</t></is></c>`
            })
          },
        },
      },
    },
  }
}
