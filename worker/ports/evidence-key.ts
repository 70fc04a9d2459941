/** The key of marks on what the store keeps, in a file beside the store. */
export interface EvidenceKeyState {
  /**
   * `made`: there was none, so that nothing that was marked before is known; `another`: what was marked
   * before was so under another one. Either way it is evaluated again.
   */
  readonly atStart: 'same' | 'made' | 'another'
  /**
   * Looks whether the file still has the key in use. One that is gone is written again, the same as before;
   * another is left where it is.
   */
  readonly look: () => 'same' | 'put-back' | 'another'
}
