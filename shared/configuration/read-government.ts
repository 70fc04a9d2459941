import { bareName, headOfGovernment, kindBefore } from '../government/government-words.ts'
import { KINDS_OF_GOVERNMENT } from '../government/kinds-of-government.ts'
import type { Government, GovernmentKind } from '../model/agency.ts'
import type { Language } from '../model/language.ts'
import { chainCell } from '../workbook/cells/chain-cell.ts'
import { choiceCell } from '../workbook/cells/choice-cell.ts'
import { textCell } from '../workbook/cells/text-cell.ts'
import { LONGEST_WORD, quoteTyped, type ReadCell } from '../workbook/cell-reading.ts'
import { getSetting, valueUnder } from '../workbook/settings.ts'
import type { TableRow } from '../workbook/table.ts'

interface SettingsRead {
  readonly language: Language
  readonly read: <T>(key: string, readCell: ReadCell<T>) => T | undefined
  readonly rowOf: (key: string) => TableRow | undefined
}

/**
 * What *Pengaturan* says of the government. One of which nothing is said is a regency, as all were before
 * there was a choice; a name that begins with the word for another kind is reported.
 */
export function readGovernment({ language, read, rowOf }: SettingsRead): Government {
  const said = read('governmentKind', choiceCell(getSetting('governmentKind').choices ?? []))
  const kind = (said as GovernmentKind | undefined) ?? 'regency'
  const typed = read('governmentName', textCell) ?? ''
  if (said) {
    reportOther('governmentName', kind)
    reportOther('letterhead1', kind)
  }
  const headTitle = read('headTitle', textCell)
  const personnelBody = read('personnelBody', textCell)
  const government = { kind, name: bareName(kind, typed), ...(headTitle && { headTitle }) }
  const between = read('between', (value) => chainCell(asChain(value)))
  return {
    ...government,
    ...(between && { between: withoutHead(between, government, language) }),
    ...(personnelBody && { personnelBody }),
  }

  /** What begins like the name of another kind. */
  function reportOther(key: string, kind: GovernmentKind): void {
    const row = rowOf(key)
    const typed = String(row?.raw('value') ?? '').slice(0, LONGEST_WORD)
    const other = kindBefore(kind, typed)
    if (!other) return
    row?.report('value', 'government-contradicts', (text, language) =>
      text.governmentContradicts({
        typed: quoteTyped(typed),
        kind: KINDS_OF_GOVERNMENT[kind].title[language],
        other: KINDS_OF_GOVERNMENT[other].title[language],
      }),
    )
  }

  function asChain(value: string | number | boolean): string {
    const row = rowOf('between')?.raw('setting') ?? ''
    return valueUnder(getSetting('between'), row, String(value))
  }
}

/** The head of the government ends every chain: named as its last, they are not named twice. */
function withoutHead(
  between: readonly string[],
  government: Government,
  language: Language,
): readonly string[] {
  const head = headOfGovernment(government, language).toLowerCase()
  const title = headOfGovernment({ ...government, name: '' }, language).toLowerCase()
  const last = between.at(-1)?.toLowerCase()
  return last === head || last === title ? between.slice(0, -1) : between
}
