/** Why a message is not taken. */
export const CHAT_REASONS = [
  /** Nothing of presence, place or report. */
  'nothing',
  /** It has the words and says something else. */
  'looks-like',
  /** It may be one: only a person can say. */
  'doubtful',
  /** A report that names no work or no day that can be read, or somebody else. */
  'report-unclear',
  /** It copies what somebody else wrote. */
  'quoted',
  /** A picture, a voice, a file, a contact. */
  'media',
  'deleted',
  /** It says no place. */
  'live-location',
  /** The program's own. */
  'system',
  /** The same once more. */
  'repeated',
  /** Its date or time cannot be read. */
  'unreadable',
  /** Longer ago than is taken down, or to come. */
  'out-of-time',
  /** Nobody of the staff list, or several; or nobody was chosen. */
  'sender-unknown',
] as const
export type ChatReason = (typeof CHAT_REASONS)[number]

/** Longer than any message of a chat that says what a form asks. */
export const LONGEST_TEXT = 4000
/** What one transaction takes down of a chat. */
export const MOST_ACCEPTED = 100
