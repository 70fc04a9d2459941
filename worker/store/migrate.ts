import type { Kysely } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'

import * as firstTables from './migrations/0001-first-tables.ts'
import * as erasableSalt from './migrations/0002-erasable-salt.ts'
import * as sealedMonths from './migrations/0004-sealed-months.ts'
import * as oversight from './migrations/0005-oversight.ts'
import * as recapJobScope from './migrations/0006-recap-job-scope.ts'
import * as projections from './migrations/0007-projections.ts'
import * as oneAgencyAForm from './migrations/0008-one-agency-a-form.ts'
import * as spreadsheetLocale from './migrations/0009-spreadsheet-locale.ts'
import * as refusedAudiences from './migrations/0010-refused-audiences.ts'
import * as formCare from './migrations/0011-form-care.ts'
import * as decisionsWaiting from './migrations/0012-decisions-waiting.ts'
import * as optionLists from './migrations/0013-option-lists.ts'
import * as today from './migrations/0014-today.ts'
import * as attributions from './migrations/0020-attributions.ts'
import * as evidence from './migrations/0024-evidence.ts'
import * as connection from './migrations/0025-connection.ts'
import * as markedMonths from './migrations/0026-marked-months.ts'
import * as filers from './migrations/0027-filers.ts'
import * as sharing from './migrations/0028-sharing.ts'
import * as heldEvidence from './migrations/0031-held-evidence.ts'
import * as personKeys from './migrations/0033-person-keys.ts'
import * as unlinkedForms from './migrations/0036-unlinked-forms.ts'
import * as oldestAnswers from './migrations/0036b-oldest-answers.ts'
import * as awaiting from './migrations/0037-awaiting.ts'
import * as facts from './migrations/0040-facts.ts'
import * as claims from './migrations/0041-claims.ts'
import * as sealedBodies from './migrations/0042-sealed-bodies.ts'
import * as entriesByKind from './migrations/0045-entries-by-kind.ts'
import * as pageOpenings from './migrations/0046-page-openings.ts'
import * as formItems from './migrations/0050-form-items.ts'
import * as touchedMonths from './migrations/0055-touched-months.ts'
import * as monthCodes from './migrations/0056-month-codes.ts'
import * as versionEntries from './migrations/0060-version-entries.ts'
import * as bytes from './migrations/0070-bytes.ts'
import * as entriesAbout from './migrations/0071-entries-about.ts'
import * as awaitedForms from './migrations/0080-awaited-forms.ts'
import * as monthEntries from './migrations/0081-month-entries.ts'
import * as reminders from './migrations/0090-reminders.ts'
import * as baseTemplates from './migrations/0110-base-templates.ts'
import * as kindsOfLeave from './migrations/0111-kinds-of-leave.ts'
import * as madeUpOffices from './migrations/0115-made-up-offices.ts'
import * as alarms from './migrations/0119-alarms.ts'
import * as personReadings from './migrations/0122-person-readings.ts'
import * as replicas from './migrations/0135-replicas.ts'
import * as serviceAccounts from './migrations/0136-service-accounts.ts'
import * as formWatches from './migrations/0140-form-watches.ts'
import * as rulesOfReplicas from './migrations/0155-rules-of-replicas.ts'
import * as contendedLeases from './migrations/0160-contended-leases.ts'
import * as closedMinutes from './migrations/0165-closed-minutes.ts'
import type { Database } from './schema.ts'

/** In order; a migration that was released never changes. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-first-tables': firstTables,
  '0002-erasable-salt': erasableSalt,
  '0004-sealed-months': sealedMonths,
  '0005-oversight': oversight,
  '0006-recap-job-scope': recapJobScope,
  '0007-projections': projections,
  '0008-one-agency-a-form': oneAgencyAForm,
  '0009-spreadsheet-locale': spreadsheetLocale,
  '0010-refused-audiences': refusedAudiences,
  '0011-form-care': formCare,
  '0012-decisions-waiting': decisionsWaiting,
  '0013-option-lists': optionLists,
  '0014-today': today,
  '0020-attributions': attributions,
  '0024-evidence': evidence,
  '0025-connection': connection,
  '0026-marked-months': markedMonths,
  '0027-filers': filers,
  '0028-sharing': sharing,
  '0031-held-evidence': heldEvidence,
  '0033-person-keys': personKeys,
  '0036-unlinked-forms': unlinkedForms,
  '0036b-oldest-answers': oldestAnswers,
  '0037-awaiting': awaiting,
  '0040-facts': facts,
  '0041-claims': claims,
  '0042-sealed-bodies': sealedBodies,
  '0045-entries-by-kind': entriesByKind,
  '0046-page-openings': pageOpenings,
  '0050-form-items': formItems,
  '0055-touched-months': touchedMonths,
  '0056-month-codes': monthCodes,
  '0060-version-entries': versionEntries,
  '0070-bytes': bytes,
  '0071-entries-about': entriesAbout,
  '0080-awaited-forms': awaitedForms,
  '0081-month-entries': monthEntries,
  '0090-reminders': reminders,
  '0110-base-templates': baseTemplates,
  '0111-kinds-of-leave': kindsOfLeave,
  '0115-made-up-offices': madeUpOffices,
  '0119-alarms': alarms,
  '0122-person-readings': personReadings,
  '0135-replicas': replicas,
  '0136-service-accounts': serviceAccounts,
  '0140-form-watches': formWatches,
  '0155-rules-of-replicas': rulesOfReplicas,
  '0160-contended-leases': contendedLeases,
  '0165-closed-minutes': closedMinutes,
}

export function isKnownMigration(name: string): boolean {
  return Object.hasOwn(MIGRATIONS, name)
}

/** The first that was not applied. */
export function findPending(applied: readonly string[]): string | undefined {
  return Object.keys(MIGRATIONS).find((name) => !applied.includes(name))
}

/** Brings the tables to their present form. Throws the first migration's failure. */
export async function migrate(db: Kysely<Database>): Promise<void> {
  const migrator = new Migrator({
    db,
    // Before a release steps are done as they become ready, not as they are numbered.
    allowUnorderedMigrations: true,
    provider: { getMigrations: () => Promise.resolve({ ...MIGRATIONS }) },
  })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}
