/** What Google gives a sidebar's page to call the script. */
declare namespace google.script {
  interface Runner {
    withSuccessHandler(handler: (value: unknown) => void): Runner
    withFailureHandler(handler: (error: Error) => void): Runner
    [functionName: string]: unknown
  }

  const run: Runner
  const host: { close(): void }
}
