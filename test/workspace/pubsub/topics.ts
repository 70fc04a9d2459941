import type { KeyValueStore } from '../state/key-value-store.ts'

/** A topic with the push subscription to it, if there is one. */
export interface Topic {
  /** `projects/<project>/topics/<topic>`. */
  readonly name: string
  /** Accounts that may publish, by e-mail. */
  readonly publishers: readonly string[]
  readonly push?: {
    readonly endpoint: string
    readonly audience: string
    /** Whose OIDC token goes with each message. */
    readonly serviceAccountEmail: string
  }
}

/** What the operator of a project set up in Cloud Pub/Sub. */
export interface Topics {
  find(name: string): Topic | undefined
  put(topic: Topic): void
}

const NAMESPACE = 'pubsub-topic'

export function createTopics(store: KeyValueStore): Topics {
  return {
    find: (name) => store.get<Topic>(NAMESPACE, name),
    put: (topic) => store.set(NAMESPACE, topic.name, topic),
  }
}

/** The project in a topic's full name; undefined where it is none. */
export function projectOfTopic(name: string): string | undefined {
  return /^projects\/([a-z][a-z0-9-]{4,28}[a-z0-9])\/topics\/[A-Za-z][\w.~+%-]{2,254}$/.exec(
    name,
  )?.[1]
}
