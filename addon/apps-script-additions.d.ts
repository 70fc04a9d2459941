/** Parts of Apps Script that its published types do not know yet. */
declare namespace GoogleAppsScript {
  namespace Forms {
    interface FormApp {
      create(title: string, isPublished: boolean): Form
    }

    interface Form {
      isPublished(): boolean
      setPublished(enabled: boolean): Form
    }
  }
}

/** The worker's address, put in by the build. */
declare const PANTAU_WORKER_URL: string
