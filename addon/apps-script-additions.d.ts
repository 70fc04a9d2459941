/** Parts of Apps Script that its published types do not know yet. */
declare namespace GoogleAppsScript {
  namespace Forms {
    interface EmailCollectionTypes {
      DO_NOT_COLLECT: EmailCollectionType
      VERIFIED: EmailCollectionType
      RESPONDER_INPUT: EmailCollectionType
    }

    interface EmailCollectionType {
      toString(): string
    }

    interface FormApp {
      EmailCollectionType: EmailCollectionTypes
    }

    interface Form {
      isPublished(): boolean
      setPublished(enabled: boolean): Form
      setEmailCollectionType(type: EmailCollectionType): Form
    }
  }
}

/** The worker's address, put in by the build. */
declare const PANTAU_WORKER_URL: string
