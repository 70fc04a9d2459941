/** How far the product does what a sentence asks; `none` of one that asks nothing. */
export type Served = 'served' | 'partly' | 'not' | 'none'

export interface ArticleSentence {
  /** Paragraph, counted among those with text, headings included; and sentence in it. */
  readonly at: string
  /** What it says, in our words. */
  readonly says: string
  readonly served: Served
  /** Clauses of ours that hold it. */
  readonly clauses: readonly string[]
  /** What serves it, and what does not. */
  readonly how: string
}

export interface Article {
  readonly file: string
  readonly preset: string
  readonly sentences: readonly ArticleSentence[]
}

type Row = readonly [at: string, served: Served, clauses: string, says: string, how: string]

const NOTHING = 'Asks nothing.'
const RECORD = 'Number, date, title and days of validity stand in _Aturan_.'

/** Every sentence of the articles on the five regulations. */
export const ARTICLES: readonly Article[] = [
  article('000_36a8682e64532a89.txt', 'landak-2020', [
    [
      '1.1',
      'served',
      'L1',
      'Work from home for posts below administrator goes on until 13 May 2020.',
      'Validity in _Aturan_; `wfh-eligibility`, `mandatory-office`.',
    ],
    ['2.1', 'served', '', 'The decision stands in a numbered circular of 20 April 2020.', RECORD],
    [
      '3.1',
      'partly',
      'L2 L6',
      'One agency wrote a protocol so that staff keep the roster of their unit heads; attendance may be online.',
      'Roster and online attendance are checked. An agency’s own protocol is kept nowhere.',
    ],
    [
      '4.1',
      'served',
      'L3',
      'Every unit sets what it will have done each week.',
      'Form _Rencana Kerja Mingguan_; `weekly-plan-missing`.',
    ],
    [
      '5.1',
      'partly',
      'L4 L10',
      'Every unit reports its results periodically to the head of the agency, and unit heads give out work by the plan, with volume and time set, to lessen contact.',
      'Activities are held against the planned volume in _Rekap Kinerja_; who was at home and has no result against a target of the week is found (`report-off-plan`); the report to the head is a row of _Evaluasi_, read as weekly. The plan has no times, so those of an activity are recorded and held against nothing; a report addressed to the head as a sheet of its own is not made; contact is not measured.',
    ],
    [
      '6.1',
      'partly',
      'L5 L8',
      'Unit heads see to it that public service goes on by turns, and receive, check and monitor work and attendance.',
      '`rotation`, `service-coverage`, `review-overdue`, of reports that were filed: none is asked each day; the box of each unit in _Hari Ini_ tells that attendance was examined, not by whom. How well people are served is not measured, and a service unit counts only with its minimum recorded.',
    ],
    [
      '7.1',
      'served',
      'L9',
      'Superiors assess the work against the plan.',
      'Expectation in _Tinjauan_; `assessment-missing`; _Rekap Kinerja_.',
    ],
    [
      '7.2',
      'partly',
      'L10',
      'All results of the time at home go to the competent official.',
      '_Rekap Kinerja_ by month; each unit’s report of the whole time is a row of _Evaluasi_ (`unit-report-missing`). A sheet over the regulation’s whole period is not made.',
    ],
    [
      '8.1',
      'served',
      'L6 L7',
      'PNS and PTT check in periodically by hours and roster; who has no internet at home must report by other means.',
      '`check-in-missing`, `check-in-late`, `check-out-missing`; _Presensi Jalur Lain_.',
    ],
    [
      '9.1',
      'served',
      'L7',
      'A message to the unit head will do, by SMS or otherwise.',
      'The unit head transcribes it; `alternate-channel`.',
    ],
    ['10–12', 'none', '', 'Reporter, editor, copyright.', NOTHING],
  ]),
  article('001_28d1f6dda6fde3b6.txt', 'kotim-2021', [
    ['1–3', 'none', '', 'Weather, place and date of the page.', NOTHING],
    [
      '4',
      'served',
      'K2',
      'Headline: staff may be at home, heads of dinas and camat must come.',
      '`mandatory-office`.',
    ],
    ['5.1', 'served', '', 'The regency lets civil servants work from home.', RECORD],
    ['5.2', 'none', '', 'The aim is to control the virus.', NOTHING],
    [
      '6.1',
      'served',
      '',
      'It rests on a numbered instruction of the governor of 5 July 2021.',
      RECORD,
    ],
    [
      '6.2',
      'served',
      'K2',
      'Heads of dinas and camat must stay at the office so that nothing stands still.',
      '`mandatory-office`, also when nothing is recorded of them; and of who acts for one on leave (Plh., Plt.: a row of _Unit Kerja_ with dates).',
    ],
    [
      '7.1',
      'partly',
      'K7',
      'Heads can then monitor staff at home and at the office.',
      '`review-overdue`, `assessment-missing`; _Rekap Kinerja_. K5 asks reports of who is at home; of work at the office only presence is seen.',
    ],
    ['7.2', 'served', 'K2', 'That is why they must come.', '`mandatory-office`.'],
    ['8, 12', 'none', '', 'Links to other articles.', NOTHING],
    [
      '9.1',
      'partly',
      '',
      'It holds while the restrictions (PPKM Mikro) last.',
      'Open until somebody enters the last day in _Aturan_.',
    ],
    [
      '9.2',
      'served',
      'K1',
      'Of each agency’s staff 25 % work at the office, 75 % at home.',
      '`office-quota`. Read as a ceiling; too few at the office is no finding.',
    ],
    ['9.3', 'served', 'K2', 'Heads of dinas and camat must come.', '`mandatory-office`.'],
    ['10.1', 'none', '', 'The policy answers a cluster among staff.', NOTHING],
    ['10.2', 'served', 'K3', 'Home and office take turns.', '`rotation`.'],
    [
      '10.3',
      'served',
      'K4',
      'Who is rostered at home and called to the office must come.',
      '_Panggilan_, with the time of the call; `summons-unattended`.',
    ],
    [
      '11.1',
      'served',
      'K5 K6',
      'Who is at home works, reports to the direct superior every day, and does not travel out of the region.',
      '`daily-report-missing`, `daily-report-late`, `report-empty`, `travel-banned`, `location-outside-region`.',
    ],
    ['13.1', 'none', '', 'A hope that services go on and the virus does not spread.', NOTHING],
    [
      '14.1',
      'served',
      'K7',
      'Heads supervise staff and what they did at home.',
      '`review-overdue`, `assessment-missing`.',
    ],
    [
      '14.2',
      'partly',
      'K7',
      'The results of those at home are reported to BKPSDM.',
      '_Rekap Gabungan_ shows BKPSDM each agency’s figures. What each person did stands in the agency’s own _Laporan Kinerja Harian_, to be handed on as a print-out.',
    ],
    ['14.3', 'partly', 'K7', 'So that it is known how they performed at home.', 'As above.'],
    ['15–26', 'none', '', 'The text once more, and names of columns of the page.', 'As above.'],
  ]),
  article('002_1ce7c5ebdeeace68.txt', 'kukar-2021', [
    [
      '1',
      'served',
      'C5',
      'Headline: at home is no day off.',
      'A day at home without presence and report is `TK`.',
    ],
    [
      '2.1',
      'served',
      'C1',
      'Civil servants and non-ASN at home follow the numbered circular of 24 June 2021.',
      RECORD,
    ],
    ['3.1', 'none', '', 'It follows a decision of the central government.', NOTHING],
    ['4.1', 'none', '', 'The aim is less gathering; said at a virtual assembly.', NOTHING],
    [
      '5.1',
      'partly',
      'C2',
      'The morning assembly is mandatory.',
      '`assembly-missing`, by what people answer. Of whom the clock-in machine alone was heard it says that nothing is recorded.',
    ],
    [
      '6.1',
      'served',
      'C3 C4',
      'At the office 25 % of staff in a morning and an afternoon shift; structural officials must be there.',
      '`office-quota`, `shift-balance` (both shifts manned), `mandatory-office`.',
    ],
    [
      '6.2',
      'served',
      'C5',
      'Who is not on the office roster works from home.',
      'Without a roster entry a day is at home.',
    ],
    [
      '7.1',
      'served',
      'C5',
      'At home is work by the rules, no day off.',
      '`check-in-missing`, `daily-report-missing`.',
    ],
    [
      '8.1',
      'partly',
      'C6 C7',
      'While at home nobody leaves home or travels out of Kukar, above all to regions with a surge, except in emergencies or for important duty, with the superior’s permit and strict health protocol.',
      '`location-outside-region`, `travel-without-permit`, `permit-late`, `health-protocol-missing` of who checks in with a permit. Leaving home within the region is not checked; regions with a surge are no different, as all travel out is held to the same; whether duty could wait is the superior’s word; what the protocol was on the way is what the person says, and of who files nothing nobody knows.',
    ],
    [
      '9.1',
      'partly',
      'C8',
      'Heads of agencies report at each month’s end, in writing, who travelled out, by class and kind, through the Asisten to the Sekda, for the Bupati.',
      '_Rekap Perjalanan_ to be signed. The covering letter and the dates on which it was received are not kept.',
    ],
    [
      '10.1',
      'served',
      'C9',
      'Work that must be done at the office needs the superior’s permit, strict protocol, and an attendance list that the superior has seen, for tracing.',
      '`office-without-permit`, `health-protocol-missing`; _Daftar Hadir Kantor_ names the superior of each line, with room for initials; contacts of 14 days.',
    ],
    [
      '11.1',
      'served',
      'C10 C11',
      'Staff at home file both attendance and a daily performance report up the chain, online, and the personnel sub-section compiles them.',
      '`check-in-missing`, `daily-report-missing`, `review-overdue` up the chain; recaps name who compiled them.',
    ],
  ]),
  article('003_c1375394abdad20c.txt', 'kudus-2020', [
    ['1–2', 'none', '', 'Headline and byline.', NOTHING],
    ['3.1', 'served', '', 'The regency begins work from home against the virus.', RECORD],
    ['4.1', 'served', '', 'It follows a numbered circular of 24 March 2020.', RECORD],
    ['5.1', 'served', '', 'It holds until 9 April 2020.', RECORD],
    [
      '5.2',
      'served',
      'U1',
      'Six kinds of health unit and BPBD have no work from home.',
      'Such a unit is asked about by its name; marked in _Unit Kerja_, `exempt-unit` finds a day at home.',
    ],
    ['6, 12, 20', 'none', '', 'Links to other articles.', NOTHING],
    [
      '7.1',
      'served',
      'U2',
      'Other agencies have half of their staff less at the office.',
      '`office-quota`. Read as a ceiling.',
    ],
    ['7.2', 'served', 'U2', 'Those work at home.', '_Jadwal_.'],
    ['8', 'none', '', 'A caption.', NOTHING],
    [
      '9.1',
      'partly',
      'U3',
      'The unit head divides the work.',
      '`roster-missing`. _Rekap Jadwal_ says when the roster was first read and last changed. The roster divides days, not tasks; who typed a cell is not known.',
    ],
    ['10.1', 'served', 'U4', 'Staff at home are under control.', '`location-slot-missing`.'],
    [
      '10.2',
      'served',
      'U4',
      'They share their location every two hours.',
      '`location-slot-missing`, `location-unreadable`, `location-outside-region`, `location-anomaly`.',
    ],
    [
      '11.1',
      'served',
      'U5',
      'Work from home is evaluated every day.',
      '_Evaluasi_; `unit-evaluation-missing`; _Evaluasi Harian_. That a row was written is checked, not what it says.',
    ],
    [
      '11.2',
      'served',
      'U5',
      'Each unit head reports what happened.',
      'A row of _Evaluasi_ a day and unit, whose writer is as typed; a sheet to hand in is not made of it.',
    ],
    [
      '13.1',
      'partly',
      'U8',
      'Public service goes on, and so does prevention.',
      '`service-coverage` where a unit’s minimum is recorded. Prevention is not measured.',
    ],
    ['14.1', 'none', '', 'One agency had lessened contact before.', NOTHING],
    ['15.1', 'none', '', 'All but one of its services went without contact.', NOTHING],
    ['16.1–17.2', 'none', '', 'It has services online and is ready.', NOTHING],
    [
      '18–19',
      'served',
      'U6',
      'Staff at home make no electronic clock-in; others and piket do, by the hours.',
      '`clock-mode-mismatch`.',
    ],
    [
      '21–23',
      'served',
      'U7',
      'The agency’s SIHadir admin enters WFH from the roster recap.',
      '_Rekap Jadwal_.',
    ],
    ['24.1–25', 'none', '', 'What the reporter saw on the first day; comments.', NOTHING],
  ]),
  article('004_56477b7d7f465496.txt', 'pandeglang-2020', [
    ['1.1', 'served', '', 'The regency extends work from home.', RECORD],
    ['1.2', 'none', '', 'So that no new cluster arises.', NOTHING],
    [
      '2.1',
      'served',
      'P1',
      'No official travel out of the region; coordination of any kind is virtual.',
      '`travel-banned`; `invitation-not-virtual` also of coordination and consultation, by the permit’s own words. Who travels without asking is seen only by roster or location.',
    ],
    ['3.1', 'served', '', 'It is a numbered circular on working in the new normal.', RECORD],
    ['4.1', 'none', '', 'The reason.', NOTHING],
    ['4.2', 'served', '', 'It holds from 16 November to 18 December 2020.', RECORD],
    [
      '5.1',
      'partly',
      'P2',
      'Heads and SKP appraisers see to it that daily and monthly activities are filled in on a portal.',
      '`daily-report-missing`, `daily-report-late`, `report-empty`, `monthly-activity-missing` by form and tab. The portal itself is not read.',
    ],
    [
      '6.1',
      'served',
      'P3',
      'Work at home goes over e-mail, WA, Zoom and the like.',
      'Channel in the daily report; `channel-missing`.',
    ],
    [
      '6.2',
      'served',
      'P4',
      'Heads monitor it all the same.',
      '`review-overdue`, `assessment-missing`, of reports that were filed.',
    ],
    [
      '7.1',
      'partly',
      'P5',
      'Service goes on as usual.',
      '`service-coverage` where a unit’s minimum is recorded.',
    ],
    [
      '7.2',
      'partly',
      'P5',
      'Duty in service units is divided.',
      '`roster-missing`, `service-coverage`. Whether piket takes turns is not measured.',
    ],
    [
      '8.1',
      'partly',
      'P7',
      'Service agencies have facilities for the health protocol.',
      '_Evaluasi_ records it by week and service unit; `public-protocol-missing`. What facilities there are is free text.',
    ],
    [
      '8.2',
      'served',
      'P7',
      'The public that wants a service keeps to the protocol (3M).',
      'As the unit records it: _Evaluasi_; `public-protocol-missing`.',
    ],
    ['9.1', 'served', 'P1', 'No civil servant travels out on duty.', '`travel-banned`.'],
    ['9.2', 'served', 'P1', 'The same once more.', '`travel-banned`.'],
    [
      '9.3',
      'served',
      'P1',
      'Invitations are to be attended virtually.',
      '`invitation-not-virtual`.',
    ],
    [
      '10.1',
      'served',
      'P6',
      'Who works at the office or has piket keeps the health protocol.',
      '`health-protocol-missing`, by what people answer; the clock-in machine does not ask.',
    ],
    ['11.1', 'served', 'P6', 'It holds for all who come in.', '`health-protocol-missing`.'],
    ['11.2', 'none', '', 'So that nobody is exposed.', NOTHING],
    ['12', 'none', '', 'A line of the page.', NOTHING],
  ]),
]

function article(file: string, preset: string, rows: readonly Row[]): Article {
  return {
    file,
    preset,
    sentences: rows.map(([at, served, clauses, says, how]) => ({
      at,
      served,
      clauses: clauses.split(' ').filter(Boolean),
      says,
      how,
    })),
  }
}
