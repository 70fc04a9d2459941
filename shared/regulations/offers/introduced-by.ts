const PART = /^(.+?)(?: (?:huruf|angka|butir|ayat|item) \S+|\([^()]+\))$/
const NUMBER_OF_PART = /(?: (?:huruf|angka|butir|ayat|item) \S+|\([^()]+\))$/

interface Numbered {
  readonly number: string
  readonly text: string
}

/**
 * What stands before a part of a clause in the clause itself, as far as it is no sentence by itself: "Kepala unit
 * kerja:" before "menyusun jadwal".
 */
export function introducedBy(number: string, clauses: readonly Numbered[]): string {
  const parent = isPart(number) ? PART.exec(number)?.[1] : undefined
  const its = parent === undefined ? undefined : clauses.find((one) => one.number === parent)
  if (!its) return ''
  const text = its.text.trim()
  const own = /[.;]$/.test(text) ? '' : text.replace(/ ?[:,]$/, '')
  return `${introducedBy(its.number, clauses)} ${own}`.trim()
}

/** Whether it is a part of what another number says, whose title may say whom it is of. */
export function isPart(number: string): boolean {
  return NUMBER_OF_PART.test(number)
}
