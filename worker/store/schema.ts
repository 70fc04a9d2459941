import type { Generated } from 'kysely'

/**
 * The tables as TypeScript sees them. Ids, dates, instants and JSON are text, truth is 0 or 1: the
 * same in SQLite and PostgreSQL.
 */
export interface Database {
  agency: AgencyTable
  form: FormTable
  ledger: LedgerTable
  ledger_body: LedgerBodyTable
  sealing_key: SealingKeyTable
  unsealed: UnsealedTable
  unowned: UnownedTable
  filer: FilerTable
  person_key: PersonKeyTable
  page_opening: PageOpeningTable
  reminder: ReminderTable
  reminder_refusal: ReminderRefusalTable
  person_reading: PersonReadingTable
  sealed_part: SealedPartTable
  review_queue: ReviewQueueTable
  hint: HintTable
  oversight: OversightTable
  recap_job: RecapJobTable
  lease: LeaseTable
  replica: ReplicaTable
  enrolment_code: EnrolmentCodeTable
  api_budget: ApiBudgetTable
  refused_audience: RefusedAudienceTable
  projection: ProjectionTable
  fact: FactTable
  person_month: PersonMonthTable
  evidence_check: EvidenceCheckTable
  anchor: AnchorTable
  alarm: AlarmTable
}

interface AgencyTable {
  id: string
  spreadsheet_id: string
  secret: string
  name: string
  language: string
  installer: string
  enrolled_at: string
  last_swept_at: string | null
  diagnostics_digest: string
  today_digest: string
  today_written_at: string | null
  review_problems: string
  locale: string
  attribution_basis: string
  base_templates: string
  sharing: string | null
  disconnected_at: string | null
  made_up: number
  account: string | null
}

interface FormTable {
  agency_id: string
  kind: string
  form_id: string
  title: string
  responder_uri: string
  email_collection: string
  bindings: string
  missing_questions: string
  option_lists: string
  cursor: string | null
  last_read_at: string | null
  last_error: string
  listed_whole_at: string | null
  opening: string | null
  takes_answers: number
  linked_sheet_id: string
  described_at: string | null
  oldest_answer_at: string | null
  items: string
  sections: string
  watch: string | null
}

interface LedgerTable {
  agency_id: string
  seq: number
  kind: string
  /** Empty where `about_seq` names the entry that has it. */
  key: string
  /** Of whose a submission is: the submission's entry. */
  about_seq: number | null
  salt: string
  /** SHA-256, as the hash. */
  digest: Uint8Array
  /** Over the hash of the entry before, which is not said again. */
  hash: Uint8Array
  recorded_at: string
}

interface LedgerBodyTable {
  agency_id: string
  seq: number
  /** What of it is not sensitive, JSON as `packBody` packs it. */
  body: Uint8Array
  /** The rest, with the salt; null where there is none. */
  sealed: Uint8Array | null
  /** Coordinates, and what may be some; and the day of Greenwich without whose key they do not open. */
  located: Uint8Array | null
  located_on: string | null
}

/** Keys, wrapped with the master key; whoever opens nothing any more has none. */
interface SealingKeyTable {
  agency_id: string
  id: string
  scope: string
  wrapped: string
}

/** Up to which entry an agency's ledger from before is sealed; the empty one: the file is written anew. */
interface UnsealedTable {
  agency_id: string
  through_seq: number
}

/** Versions of submissions of which no entry says whose they are. */
interface UnownedTable {
  agency_id: string
  seq: number
}

/** Who filed something once, or of whom something was filed. */
interface FilerTable {
  agency_id: string
  employee_id: string
}

/** How often a key was renewed; everybody's under an empty id. */
interface PersonKeyTable {
  agency_id: string
  employee_id: string
  renewals: number
}

interface PageOpeningTable {
  agency_id: string
  employee_id: string
  key_version: string
  opened_on: string
}

/** A day's one reminder of a person. */
interface ReminderTable {
  agency_id: string
  employee_id: string
  on_date: string
  way: string
  state: string
  claimed_by: string
  claimed_at: string
}

/** Who wants no reminders. */
interface ReminderRefusalTable {
  agency_id: string
  employee_id: string
  refused_at: string
}

/** Somebody looked at something of a person on that day; of everybody under an empty id. */
interface PersonReadingTable {
  agency_id: string
  employee_id: string
  on_date: string
  reader: string
  kind: string
  last_at: string
}

/** A part of what was sealed; `seal_seq` is the ledger entry that closed the month. */
interface SealedPartTable {
  agency_id: string
  seal_seq: number
  name: string
  body: Uint8Array
}

interface ReviewQueueTable {
  agency_id: string
  ref: string
  queued_at: string
  awaits_decision: Generated<number>
}

interface HintTable {
  agency_id: string
  changed: string
  form_id: string
  first_at: string
  count: number
}

interface OversightTable {
  agency_id: string
  member_id: string
  granted_at: string
}

interface RecapJobTable {
  agency_id: string
  id: string
  month: string
  kinds: string
  state: string
  done: number
  total: number
  message: string
  tabs: string
  requested_at: string
  requested_by: string
  as_of: string
  through_seq: number | null
  cancel_requested: number
  attempts: number
  due_at: string
  scope: string
  overseen: string | null
}

interface LeaseTable {
  agency_id: string
  holder: string
  token: number
  expires_at: string
  contended: Generated<number>
}

interface ReplicaTable {
  id: string
  beats: number
  rules_version: Generated<string>
}

interface EnrolmentCodeTable {
  hash: string
  created_at: string
  expires_at: string
  used_at: string | null
  /** The agency that it was used for. */
  agency_id: string | null
  for_agency_id: string | null
  for_agency_code: string | null
  made_up: number
}

interface RefusedAudienceTable {
  audience: string
  count: number
  last_at: string
}

interface ApiBudgetTable {
  bucket: string
  minute: string
  used: number
  /** From when on its calls may go; empty: from its beginning. */
  opens_at: Generated<string>
}

interface ProjectionTable {
  agency_id: string
  through_seq: number
  basis: string
  tabs_through_seq: number
}

interface FactTable {
  agency_id: string
  form_id: string
  response_id: string
  form_kind: string
  ref: string
  created_at: string
  last_submitted_at: string
  first_seq: number
  version_seq: number
  body_seq: number
  /** Empty while it is nobody's. */
  filer_id: string
  subject_id: string
  unit_code: string
  from_date: string
  until_date: string
  /** Values, as JSON; empty in quarantine. */
  plain: string
  /** Sealed; null in quarantine. */
  sensitive: Uint8Array | null
  located: Uint8Array | null
  /** Why it is in quarantine, sealed, and whose days it may be about. */
  problem: Uint8Array | null
  claim: string | null
  /** Whose word it waits for; empty where it waits for nobody's. */
  claimed_id: string
  /** Whether nobody decided on it and somebody may have to; as `refreshAwaits` finds it. */
  awaits: Generated<number>
}

interface PersonMonthTable {
  agency_id: string
  month: string
  employee_id: string
  as_of: string
  /** The last ledger entry that counted for it. */
  through_seq: number
  /** Empty: for good. */
  valid_until: string
  /** The first and the last date that was looked at. */
  from_date: string
  until_date: string
  /** Whose rows of the tabs it rests on besides the person's own, separated by spaces. */
  leans_on: string
  /** Forms of which none was read since, with when they were; separated by commas. */
  awaits_forms: string
  /** What later months count of its days; empty while they may come out otherwise. */
  counted: string
  /** Days absent in the year so far; null of whom none are counted. */
  year_absences: number | null
  /** Its days, eight bytes each, in base64. */
  codes: string
  /** What notes tell of it, as JSON, sealed; null where they tell nothing. */
  notes: Uint8Array | null
  /** Something came that bears on it. */
  stale: number
  /** Of all before but `stale`, under a key that is not in the store. */
  mark: string
  body: Uint8Array
  /** Of `mark` and what the body says. */
  body_mark: string
}

/** Up to what each kind was looked at; empty and 0 at the beginning. */
interface EvidenceCheckTable {
  agency_id: string
  entry_seq: number
  entry_hash: string
  month: string
  employee_id: string
  seal_seq: number
}

/** What was told outside and is not over. */
interface AlarmTable {
  cause: string
  text: string
}

/** What an agency's spreadsheet was last told of its ledger's head. */
interface AnchorTable {
  agency_id: string
  seq: number
  hash: string
  told_at: string
}
