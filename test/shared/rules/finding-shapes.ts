import type { Finding } from '../../../shared/model/finding.ts'

/** What evidence is, by the first word of its reference in the cases. */
const EVIDENCE: Readonly<Record<string, string>> = {
  Jadwal: 'roster',
  Mesin: 'clock-in',
  presensi: 'check-in',
  laporan: 'report',
  izin: 'permit',
  rencana: 'plan',
  jalur: 'message',
  Hari: 'box',
}

/**
 * How grave each rule's findings are, and what is shown for them; `?` where what they are about may be
 * in no record at all.
 */
export const FINDING_SHAPES: readonly (readonly [
  rule: string,
  severities: string,
  evidence: string,
])[] = [
  ['office-quota', 'violation', 'roster, clock-in'],
  ['mandatory-office', 'violation', '?roster, check-in'],
  ['wfh-eligibility', 'violation', 'roster'],
  ['exempt-unit', 'violation', 'roster'],
  ['place-of-work', 'violation', 'roster, clock-in, check-in'],
  ['home-days', 'warning', 'roster'],
  ['shift-balance', 'warning', 'roster'],
  ['teams-mixed', 'warning', 'roster'],
  ['shift-variety', 'warning', 'roster'],
  ['service-coverage', 'violation', '?roster'],
  ['roster-missing', 'warning', ''],
  ['roster-conflict', 'warning', 'permit, roster'],
  ['check-in-missing', 'violation', '?roster, check-in, clock-in, report'],
  ['check-in-late', 'warning', 'check-in'],
  ['check-out-missing', 'violation', '?roster, check-in'],
  ['office-presence-missing', 'violation', '?roster, check-in, clock-in'],
  ['location-slot-missing', 'violation', '?roster, check-in, clock-in'],
  ['location-unreadable', 'warning', 'check-in'],
  ['location-outside-region', 'violation', 'check-in'],
  ['location-far-from-home', 'violation', 'check-in'],
  ['location-anomaly', 'info', 'check-in'],
  ['alternate-channel', 'warning', 'message'],
  ['clock-mode-mismatch', 'warning', 'clock-in, check-in, roster'],
  ['summons-unattended', 'violation, warning', 'roster, check-in, clock-in'],
  ['office-without-permit', 'violation', 'clock-in, check-in'],
  ['home-without-permit', 'violation', 'check-in'],
  ['travel-without-permit', 'violation, warning, info', 'permit, roster'],
  ['travel-banned', 'violation, warning, info', 'permit, roster'],
  ['permit-late', 'warning, info', 'permit'],
  ['invitation-not-virtual', 'warning, info', 'permit'],
  ['assembly-missing', 'info, warning', 'check-in, clock-in'],
  ['health-protocol-missing', 'warning', 'check-in'],
  ['daily-report-missing', 'violation', '?roster, report'],
  ['daily-report-late', 'warning', 'report'],
  ['report-empty', 'warning', 'report'],
  ['channel-missing', 'warning', 'report'],
  ['weekly-plan-missing', 'violation', '?plan'],
  ['report-off-plan', 'warning', 'report'],
  ['plan-behind', 'info', 'plan'],
  ['review-overdue', 'warning', 'report'],
  ['presence-unexamined', 'warning', 'box'],
  ['assessment-missing', 'warning', 'report'],
  ['unit-evaluation-missing', 'violation', ''],
  ['unit-report-missing', 'violation', ''],
  ['public-protocol-missing', 'info', ''],
  ['rotation', 'warning', ''],
  ['monthly-activity-missing', 'warning', ''],
]

/** What is wrong with a finding, whatever its case; nothing as a rule. */
export function faultsOf({
  rule,
  severity,
  clause,
  policyVersion,
  evidence,
  arithmetic,
}: Finding): string[] {
  const shape = FINDING_SHAPES.find(([known]) => known === rule)
  if (!shape) return [`${rule}: not in the table`]
  const [, severities, kinds] = shape
  const shown = kindsOf(evidence)
  const wanted = kinds.replace('?', '')
  const texts = [arithmetic.id, arithmetic.en]
  return [
    severities.split(', ').includes(severity) ? '' : `severity ${severity}`,
    shown.every((kind) => wanted.split(', ').includes(kind)) ? '' : `shows ${shown.join(', ')}`,
    shown.length > 0 || wanted !== kinds || wanted === '' ? '' : 'shows nothing',
    /^[A-Z]\S+ .+, [A-Z]\d+$/.test(clause) ? '' : `cites ${clause}`,
    clause.includes(policyVersion.split(';')[0]!) && policyVersion !== '' ? '' : policyVersion,
    texts.every((text) => /\d/.test(text)) ? '' : 'words without a number',
    texts.some((text) => /undefined|null|NaN|Invalid/.test(text)) ? texts.join(' / ') : '',
  ].filter((fault) => fault !== '')
}

/** The kinds of records that are shown, each once. */
export function kindsOf(evidence: readonly string[]): string[] {
  return [...new Set(evidence.map((ref) => EVIDENCE[/^\p{L}+/u.exec(ref)?.[0] ?? ''] ?? ref))]
}
