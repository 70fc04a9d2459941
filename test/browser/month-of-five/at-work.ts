import type { Page } from 'playwright-core'

import type { SheetPage } from '../sheet-page.ts'
import { ACCOUNTS } from './office.ts'
import { setUpPersonnelBody } from './personnel-body.ts'
import { createRoutine, type Routine } from './routine.ts'
import type { SetUp } from './set-up.ts'
import type { Stage } from './stage.ts'
import { sweepAgency } from './sweep.ts'

/** The office at work: who holds which phone, and which spreadsheet is open. */
export interface AtWork extends SetUp {
  readonly stage: Stage
  readonly routine: Routine
  readonly phone: { readonly staff: Page; readonly head: Page }
  readonly headSheet: SheetPage
  /** The personnel body's, which oversees the office. */
  readonly bodySpreadsheetId: string
  sweep(this: void): Promise<void>
}

export async function beginWork(stage: Stage, office: SetUp): Promise<AtWork> {
  return {
    ...office,
    stage,
    routine: await createRoutine(stage, office),
    phone: { staff: await stage.openPhone(), head: await stage.openPhone() },
    bodySpreadsheetId: await setUpPersonnelBody(stage, office.agencyId),
    headSheet: await stage.openSheet(ACCOUNTS.head, office.spreadsheetId),
    async sweep() {
      await sweepAgency(stage.product, office.agencyId)
    },
  }
}
