import type { Execution, Services } from '../execution.ts'
import { callAdvancedUnderFaults } from './call-api.ts'

export const advancedDriveServices: Services = {
  'AdvancedDrive.update': (execution: Execution, fileId: string, body: unknown) =>
    callAdvancedUnderFaults(execution, { method: 'drive.files.update', params: { fileId }, body }),
}
