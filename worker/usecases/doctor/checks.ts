import type { DoctorFinding } from '../../ports/operator.ts'
import { checkContents, checkFormsBehind, checkHolidays, checkMonth } from './check-contents.ts'
import { checkRegulation, checkService, checkSweep } from './check-contents.ts'
import { checkClosedMonths, checkEvidence, checkLedger } from './check-evidence.ts'
import { checkForms } from './check-forms.ts'
import {
  checkBackup,
  checkClock,
  checkDisk,
  checkQuota,
  checkStore,
  checkToken,
  type Machine,
} from './check-machine.ts'
import {
  checkAnchors,
  checkLocale,
  checkProtections,
  checkSharing,
  checkSpreadsheet,
  checkZone,
} from './check-spreadsheet.ts'
import type { Visit } from './visit.ts'

/** Who is told: HR in *Periksa sambungan*, the operator on the command line. */
export type Reader = 'hr' | 'operator'

type Found = DoctorFinding[] | Promise<DoctorFinding[]>

interface Check<Seen> {
  readonly tells: readonly Reader[]
  readonly look: (seen: Seen) => Found
}

const BOTH: readonly Reader[] = ['hr', 'operator']
const OPERATOR: readonly Reader[] = ['operator']

/** What is looked at of the machine, after its settings. No agency is told of it. */
export const CHECKS_OF_MACHINE: readonly Check<Machine>[] = [
  { tells: OPERATOR, look: checkToken },
  { tells: OPERATOR, look: checkClock },
  { tells: OPERATOR, look: checkQuota },
  { tells: OPERATOR, look: checkStore },
  { tells: OPERATOR, look: checkBackup },
  { tells: OPERATOR, look: checkDisk },
]

/** What is looked at of an agency that is connected. */
export const CHECKS_OF_AGENCY: readonly Check<Visit>[] = [
  { tells: ['hr'], look: checkService },
  { tells: BOTH, look: checkSpreadsheet },
  { tells: BOTH, look: checkLocale },
  { tells: BOTH, look: checkZone },
  { tells: BOTH, look: checkSharing },
  { tells: BOTH, look: checkProtections },
  { tells: BOTH, look: checkForms },
  { tells: BOTH, look: checkFormsBehind },
  { tells: BOTH, look: checkSweep },
  { tells: BOTH, look: checkRegulation },
  { tells: BOTH, look: checkHolidays },
  { tells: BOTH, look: checkMonth },
  { tells: BOTH, look: checkContents },
  { tells: BOTH, look: checkAnchors },
  { tells: OPERATOR, look: ({ context, agency }) => checkLedger(context, agency) },
  { tells: OPERATOR, look: ({ context, agency }) => checkClosedMonths(context, agency) },
  { tells: OPERATOR, look: ({ context, agency }) => checkEvidence(context, agency) },
]

/** What those checks find that tell that reader, in order. */
export async function runChecks<Seen>(
  checks: readonly Check<Seen>[],
  reader: Reader,
  seen: Seen,
): Promise<DoctorFinding[]> {
  const found: DoctorFinding[] = []
  for (const { tells, look } of checks) {
    if (tells.includes(reader)) found.push(...(await look(seen)))
  }
  return found
}
