import type { WhatIf } from '../../shared/contract/index.ts'

type Changes = Pick<WhatIf, 'limits' | 'outcomes' | 'findings'>

/** What differs between two evaluations of a month, line by line. */
export function describeChanges({ limits, outcomes, findings }: Changes): string[] {
  const none = limits.length + outcomes.length + findings.length === 0
  return [
    ...section('Limits at the office', limits, ({ date, before, after }) => [
      `  ${date}  ${before ?? '-'} -> ${after ?? '-'}`,
    ]),
    ...section('Days of people', outcomes, ({ date, name, before, after }) => [
      `  ${date}  ${name}: ${describeDay(before)} -> ${describeDay(after)}`,
    ]),
    ...section('Findings', findings, ({ change, date, rule, clause, subject, before, after }) => [
      `  ${date}  ${change}: ${rule}, ${subject} (${clause})`,
      ...(before === null ? [] : [`    - ${before}`]),
      ...(after === null ? [] : [`    + ${after}`]),
    ]),
    ...(none ? ['Nothing changes.'] : []),
  ]
}

function section<Item>(
  title: string,
  items: readonly Item[],
  linesOf: (item: Item) => string[],
): string[] {
  return items.length === 0 ? [] : [`${title}: ${items.length}`, ...items.flatMap(linesOf)]
}

function describeDay({
  code,
  flags,
  lateMinutes,
  earlyMinutes,
}: WhatIf['outcomes'][number]['before']): string {
  const minutes = [
    ...(lateMinutes > 0 ? [`late ${lateMinutes} min`] : []),
    ...(earlyMinutes > 0 ? [`early ${earlyMinutes} min`] : []),
  ]
  const remarks = [...flags, ...minutes]
  return remarks.length === 0 ? code : `${code} (${remarks.join(', ')})`
}
