/** Who can change a file, as Google's list of its permissions says; all in lower case. */
export interface FileEditors {
  /** Addresses of accounts, the owner's among them. */
  readonly accounts: readonly string[]
  /** Addresses of groups, whose members Google does not tell. */
  readonly groups: readonly string[]
  /** Domains of which everybody can. */
  readonly domains: readonly string[]
  /** Whether anyone who has the link can. */
  readonly anyone: boolean
}
