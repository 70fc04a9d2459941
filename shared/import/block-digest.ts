import type { CellValue } from '../workbook/tab-rows.ts'

const PRIMES = [0x01000193, 0x85ebca6b] as const
const SEEDS = [0x811c9dc5, 0x9747b28c] as const

/**
 * What a block is known by wherever it stands: sixteen hexadecimal digits of its cells. It tells blocks of
 * one spreadsheet apart; it is no proof against somebody who makes two alike.
 */
export function blockDigest(rows: readonly (readonly CellValue[])[]): string {
  const text = JSON.stringify(rows.map((cells) => trimEnd(cells)))
  return SEEDS.map((seed, index) => {
    let hash: number = seed
    for (let at = 0; at < text.length; at += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(at), PRIMES[index] ?? 1)
    }
    return ((hash ^ (hash >>> 16)) >>> 0).toString(16).padStart(8, '0')
  }).join('')
}

function trimEnd(cells: readonly CellValue[]): readonly CellValue[] {
  let length = cells.length
  while (length > 0 && cells[length - 1] === '') length -= 1
  return cells.slice(0, length)
}
