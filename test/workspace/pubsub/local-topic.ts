import type { Topic } from './topics.ts'

/** Who publishes for Forms, at Google as here. */
export const FORMS_PUBLISHER = 'forms-notifications@system.gserviceaccount.com'

/** A topic of the service account's project to which Forms may publish, posted to `endpoint`. */
export function localTopic(endpoint: string): Required<Topic> {
  return {
    name: 'projects/pantau-local/topics/answers',
    publishers: [FORMS_PUBLISHER],
    push: {
      endpoint,
      audience: endpoint,
      serviceAccountEmail: 'pantau-push@pantau-local.iam.gserviceaccount.com',
    },
  }
}
