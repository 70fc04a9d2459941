import { callService } from './bridge.ts'
import { guard } from './guard.ts'

/** The Advanced Drive service, as far as files go to the bin. */
export function createAdvancedDrive() {
  const Files = guard('Drive.Files', {
    update: (resource: object, fileId: string) =>
      callService('AdvancedDrive.update', fileId, resource),
  })
  return guard('Drive', { Files })
}
