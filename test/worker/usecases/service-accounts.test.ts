import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { GoogleError, type GoogleWorkspace } from '../../../worker/ports/google-workspace.ts'
import type { Context } from '../../../worker/usecases/context.ts'
import { createApplication } from '../../../worker/usecases/create-application.ts'
import { createOperator } from '../../../worker/usecases/create-operator.ts'
import { findSweepPace } from '../../../worker/usecases/intake/sweep-pace.ts'
import { FULL_SWEEP, sweepAgency } from '../../../worker/usecases/sweep/sweep-agency.ts'
import { findAlarms } from '../../../worker/usecases/upkeep/find-alarms.ts'
import { enrolmentOf, HR, openOffice, type Office } from '../office.ts'

const OTHER = 'pantau-2@other-project.iam.gserviceaccount.com'

let office: Office
/** The account that there was before. */
let first: string
/** Which account Google was asked with, in order. */
let asked: string[]
beforeEach(async () => {
  office = await openOffice()
  asked = []
  first = office.context.workerEmail
})
afterEach(() => office.close())

/** Files are shared with these accounts alone. */
function withAccounts(accounts: readonly string[], shared: readonly string[] = accounts): Context {
  function asAccount(email: string): GoogleWorkspace {
    return new Proxy(office.context.google, {
      get(google, method) {
        if (method === 'ofAccount') return asAccount
        const call = Reflect.get(google, method) as (...given: unknown[]) => unknown
        return (...given: unknown[]) => {
          asked.push(email)
          if (!shared.includes(email)) {
            const failure = new GoogleError('denied', 'not shared')
            return method === 'checkTokens' ? Promise.resolve({ failure }) : Promise.reject(failure)
          }
          return call.apply(google, given)
        }
      },
    })
  }
  return { ...office.context, accounts, workerEmail: accounts[0]!, google: asAccount(accounts[0]!) }
}

const WAKE = { hinted: () => undefined, requested: () => undefined }

describe('several service accounts', () => {
  it('an agency of before keeps the first, whatever is added after it', async () => {
    const { id } = await office.agency()
    const context = withAccounts([first, OTHER])

    const report = await sweepAgency(context, id, FULL_SWEEP)

    expect(report.error).toBeUndefined()
    expect(new Set(asked)).toEqual(new Set([first]))
    const { workerEmail } = await createApplication(context, WAKE).about(
      office.google.spreadsheetId,
    )
    expect(workerEmail).toBe(first)
  })

  it('one that is enrolled anew is asked for by the account that set-up named, and by no other', async () => {
    const context = withAccounts([first, OTHER])
    const application = createApplication(context, WAKE)
    const { code } = await createOperator(context, {
      checkSettings: () => Promise.resolve([]),
      sleep: () => Promise.resolve(),
    }).issueEnrolmentCode()
    office.google.spreadsheetId = await spreadsheetOf(OTHER)
    const forms = enrolmentOf(office.google).forms
    const others = Object.fromEntries(
      Object.entries(forms).map(([kind, form]) => [kind, { ...form, formId: `${form.formId}-2` }]),
    ) as typeof forms
    for (const { formId } of Object.values(forms)) {
      office.google.forms.set(`${formId}-2`, office.google.forms.get(formId)!)
    }

    const { agencyId } = await application.enrol(HR, {
      code,
      spreadsheetId: office.google.spreadsheetId,
      forms: others,
    })
    await sweepAgency(context, agencyId, FULL_SWEEP)

    expect(await office.store.agencies.find(agencyId)).toMatchObject({ account: OTHER })
    expect(new Set(asked)).toEqual(new Set([OTHER]))

    async function spreadsheetOf(account: string): Promise<string> {
      for (let index = 0; ; index += 1) {
        const spreadsheetId = `spreadsheet-${index}`
        if ((await application.about(spreadsheetId)).workerEmail === account) return spreadsheetId
      }
    }
  })

  it('new ones are spread over all', async () => {
    const application = createApplication(withAccounts([first, OTHER]), WAKE)
    const named = await Promise.all(
      Array.from({ length: 40 }, (_, index) => application.about(`spreadsheet-${index}`)),
    )

    for (const account of [first, OTHER]) {
      const its = named.filter(({ workerEmail }) => workerEmail === account)
      expect(its.length).toBeGreaterThan(8)
    }
  })

  it('one of before is whose files it was shared with, in whatever order they stand', async () => {
    const { id } = await office.agency()
    const context = withAccounts([OTHER, first], [first])

    const report = await sweepAgency(context, id, FULL_SWEEP)

    expect(report.error).toBeUndefined()
    expect(await office.store.agencies.find(id)).toMatchObject({ account: first })
    asked = []
    await sweepAgency(context, id, FULL_SWEEP)
    expect(new Set(asked)).toEqual(new Set([first]))
  })

  it('an agency keeps its own, though that is taken away, as long as another opens not all of its files', async () => {
    const { id } = await office.agency()
    await office.store.agencies.update(id, { account: OTHER })
    const context = withAccounts([first], [])

    const report = await sweepAgency(context, id, FULL_SWEEP)

    expect(report.error).toBeDefined()
    expect(await office.store.agencies.find(id)).toMatchObject({ account: OTHER })
    const { spreadsheetId } = office.google
    expect((await createApplication(context, WAKE).about(spreadsheetId)).workerEmail).toBe(first)

    const shared = withAccounts([first], [first])
    expect((await sweepAgency(shared, id, FULL_SWEEP)).error).toBeUndefined()
    expect(await office.store.agencies.find(id)).toMatchObject({ account: first })
  })

  it('of one that is taken away only the account that set-up names is asked whether it opens the files', async () => {
    const { id } = await office.agency()
    await office.store.agencies.update(id, { account: OTHER })
    const left = ['a', 'b', 'c'].map((name) => `pantau@project-${name}.iam.gserviceaccount.com`)
    const context = withAccounts(left, [])
    const { workerEmail } = await createApplication(context, WAKE).about(
      office.google.spreadsheetId,
    )

    await sweepAgency(context, id, FULL_SWEEP)

    expect(left).toContain(workerEmail)
    expect(asked.filter((email) => email !== OTHER)).toEqual([workerEmail])
  })

  it('the doctor tells of each, and asks the agencies of one whatever Google says of another', async () => {
    await office.agency()
    const context = withAccounts([first, OTHER], [first])
    const findings = await createOperator(context, {
      checkSettings: () => Promise.resolve([]),
      sleep: () => Promise.resolve(),
    }).doctor()

    const of = (code: string): string[] =>
      findings
        .filter((found) => found.code === code)
        .map(({ state, message }) => `${state} ${message.en}`)
    expect(of('token')).toEqual([
      expect.stringMatching(`^good ${first}: `),
      expect.stringMatching(`^broken ${OTHER}: `),
    ])
    expect(of('spreadsheet')).toEqual([expect.stringMatching('^good ')])
  })

  it('an alarm for each, and one does not hide another’s', async () => {
    const { id } = await office.agency()
    await office.store.agencies.update(id, { account: OTHER })
    office.clock.advance(24 * 3_600_000)
    const context = withAccounts([first, OTHER])
    await office.store.agencies.insert({
      ...(await office.agency()),
      id: 'agency-2',
      spreadsheetId: 'spreadsheet-2',
      account: first,
    })

    const found = await findAlarms(context, {
      readDisk: () => ({ freeBytes: 1, totalBytes: 1 }),
      lastBackupAt: () => undefined,
      backupAlarmDays: 7,
    })

    expect(found.map(({ cause }) => cause)).toContain(`forms ${OTHER}`)
    expect(found.map(({ cause }) => cause)).not.toContain(`forms ${first}`)
  })

  it('are each swept as often as their own calls allow; what all wait for follows the fullest', async () => {
    const few = {
      ...withAccounts([first, OTHER, 'third@pantau.example']),
      callsPerMinute: { sheets: 1, forms: 1 },
    }
    const agency = await office.agency()
    for (const id of ['agency-2', 'agency-3']) {
      const spreadsheetId = `spreadsheet of ${id}`
      await office.store.agencies.insert({ ...agency, id, spreadsheetId, account: OTHER })
    }
    const alone = (await findSweepPace(few, agency)).intervalSeconds
    const [ofOther, ofAll] = [
      await findSweepPace(few, { account: OTHER }),
      await findSweepPace(few),
    ]

    expect(ofOther.intervalSeconds).toBe(2 * alone)
    expect(ofAll).toEqual(ofOther)
  })

  it('a code for an agency names its own account, one for any new agency all of them', async () => {
    const { id } = await office.agency()
    await office.store.agencies.update(id, { account: OTHER })
    const operator = createOperator(withAccounts([first, OTHER]), {
      checkSettings: () => Promise.resolve([]),
      sleep: () => Promise.resolve(),
    })

    expect((await operator.issueEnrolmentCode({ agencyId: id })).accounts).toEqual([OTHER])
    expect((await operator.issueEnrolmentCode()).accounts).toEqual([first, OTHER])
  })
})
