import type { Execution, Services } from '../execution.ts'
import { callAdvanced } from './call-api.ts'

export const advancedDriveServices: Services = {
  'AdvancedDrive.update': (execution: Execution, fileId: string, body: unknown) =>
    callAdvanced(execution, { method: 'drive.files.update', params: { fileId }, body }),
}
