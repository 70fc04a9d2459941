import type { NamedUnit, PolicyRecord } from '../model/policy-record.ts'

/** Names of units are short; only their beginning is compared. */
const COMPARED_CHARACTERS = 200

/**
 * Which of the units that a policy names as having no work from home (U1) a name says.
 *
 * @example findNamedUnit(policy, 'UPT Puskesmas Jati')?.name // 'UPT Puskesmas'
 */
export function findNamedUnit(
  { namedUnits = [] }: Pick<PolicyRecord, 'namedUnits'>,
  name: string,
): NamedUnit | undefined {
  const said = ` ${plainWords(name)} `
  return namedUnits.find(({ words }) => words.some((word) => said.includes(` ${word} `)))
}

function plainWords(text: string): string {
  return text
    .slice(0, COMPARED_CHARACTERS)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
