import type {
  ExportQuery,
  RecapJob,
  RecapJobRequest,
  RecapKind,
} from '../../shared/contract/index.ts'
import { beginActivities as begin, type BegunActivities } from '../activities/begin-activities.ts'
import { type ListedPerson, type ListedUnit, listPeople, listUnits } from '../list-choices.ts'
import type { SavedFile } from '../worker-client.ts'
import { getRowsTarget, getSpreadsheet, type Host } from './host.ts'

export interface RecapChoices {
  /** As `findLatestRecapJob`. */
  readonly latest: RecapJob | null
  /** Whether *Rekap Gabungan* may be asked for. */
  readonly oversees: boolean
  readonly people: readonly ListedPerson[]
  readonly units: readonly ListedUnit[]
}

/** *Buat rekap*. */
export function createRecaps({ getRequests, hinted }: Host) {
  return {
    startRecap(request: RecapJobRequest): RecapJob {
      return getRequests().startRecap(request)
    },

    readRecapJob(jobId: string): RecapJob {
      return getRequests().readRecapJob(jobId)
    },

    /** The newest job: a sidebar that was closed takes it up again, or shows how it ended. */
    findLatestRecapJob(): RecapJob | null {
      return getRequests().listRecapJobs().jobs[0] ?? null
    },

    readRecapChoices(): RecapChoices {
      const { jobs, oversees } = getRequests().listRecapJobs()
      const spreadsheet = getSpreadsheet()
      const choices = { people: listPeople(spreadsheet), units: listUnits(spreadsheet) }
      return { latest: jobs[0] ?? null, oversees, ...choices }
    },

    /** A recap as a file, in base64. */
    saveRecap(kind: RecapKind, query: ExportQuery): SavedFile {
      return getRequests().saveRecap(kind, query)
    },

    /** Carries *Rekap Hasil Kerja* of that tab over into *Kegiatan Bulanan*, and shows it. */
    beginActivities(recapSheetId: number): BegunActivities {
      const { presentNumbers = {} } = getRequests().listRecapJobs()
      const begun = begin(getRowsTarget(), { recapSheetId, presentNumbers })
      hinted(begun.begun)
      return begun
    },

    cancelRecapJob(jobId: string): RecapJob {
      return getRequests().cancelRecapJob(jobId)
    },
  }
}
