/** How something is read that holds whatever the regulation. */
export interface GeneralReading {
  readonly question: string
  readonly reading: string
  readonly reason: string
  /** Parameters of *Aturan*, or settings and columns, that change it; none where nothing does. */
  readonly changedBy: readonly string[]
}

/** Readings that belong to no single regulation. */
export const GENERAL_READINGS: readonly GeneralReading[] = [
  {
    question: 'Is a share of staff a ceiling, a floor or both?',
    reading: 'A ceiling, rounded up: so many may be at the office. Fewer is no finding.',
    reason: 'The regulations were made to lessen contact.',
    changedBy: ['maxOfficeShare'],
  },
  {
    question: 'Who counts in the number that a share is of?',
    reading:
      'All on duty that day; under Kukar, who is not always at the office. Exempt units are out.',
    reason: 'A share of staff; for staff (pelaksana) where the text says so.',
    changedBy: ['quotaBase'],
  },
  {
    question: 'Which four weeks are “each 20 working days”?',
    reading:
      'Windows of weeks follow one another from the first Monday on which the regulation holds, or the one that it prolongs; they go on from month to month. A window that the regulation’s end cuts off asks no least; its most is of the days on which the clause was in force. Where another regulation takes its place for some units within a window, it goes on whole for the others, and a share of all counts each person on the days on which it was in force for them. A finding comes once it is over, on the last day on which the clause binds. Before that nothing is said of a roster which the days to come may still make up for.',
    reason:
      'Any 20 days running would ask the same days again each day; before a window is over its days can still be worked.',
    changedBy: ['Pasal: Parameter'],
  },
  {
    question: 'Which days count at a place, and of whom is less asked?',
    reading:
      'A day counts where it was planned, and at the office where the person was seen there; who did not come is absent, which is told as that. Work from anywhere is at home as well. Of a number of days in a window who is on leave, sick, travelling, off or has a holiday owes proportionally less, rounded down (10 of 20, on duty 14: 7); a share is of working days, rounded up, and of fewer days on duty proportionally less. A day that is not sure, or leave that nobody decided, counts for the person; where it decides, that is told for information. Who must always be at the office owes no days elsewhere, and days on which one must be there, or is called there, are not too many.',
    reason: 'Nobody works on days on which they are away, and a doubt is not against the person.',
    changedBy: ['Pasal: Parameter'],
  },
  {
    question: 'What is a block of days running?',
    reading:
      'So many working days one after the other at the place. Holidays and leave fill it up, days that are not sure do not break it, and one at an end of the window may go on beyond it.',
    reason: 'What is no working day cannot be worked in a row.',
    changedBy: ['Pasal: Parameter'],
  },
  {
    question: 'What of who is named by one clause, where another speaks of everybody?',
    reading:
      'Of days at a place the clause that names the person holds for the same bound at the same place, and not the one for everybody.',
    reason: 'What is said of some is meant instead of what is said of all.',
    changedBy: ['Pasal: Siapa'],
  },
  {
    question: 'Does a person on a shift count once?',
    reading: 'Once a day, over both shifts.',
    reason: 'The text names shifts and one share.',
    changedBy: ['quotaPer'],
  },
  {
    question: 'When are both shifts manned?',
    reading:
      'When each has somebody, or one of the staff is there all day; asked where the quota allows two.',
    reason: 'With one person allowed nobody can man two shifts.',
    changedBy: ['shiftDifference'],
  },
  {
    question: 'Which day is a report for that says “today”?',
    reading:
      'The day of the agency’s zone on which it was first sent: at 00:20 the new day. Changing the report later moves nothing.',
    reason: 'Google’s moment of sending is known, what the person’s clock showed is not.',
    changedBy: [],
  },
  {
    question: 'Until when is a daily report in time?',
    reading:
      'Until 24:00 of the day, and not before the work it reports ends; then late for a day, then missing.',
    reason: '“Every day” gives no hour.',
    changedBy: ['reportLateDays'],
  },
  {
    question: 'Until when is a review in time, and whose is it?',
    reading:
      'Until 24:00 of the next working day after it was filed and stood in Tinjauan, of the first of the chain who is on duty that day; then a working day for each next one up, to the head of the agency.',
    reason: '“Up the chain” gives no time, and who is on leave cannot review.',
    changedBy: ['reviewWithinWorkingDays'],
  },
  {
    question: 'When did a head examine a unit’s attendance?',
    reading:
      'When the box of the unit’s day in Hari Ini was read ticked. One read empty after 24:00 of the next working day is the head’s finding, unless they were on leave, sick or travelling on each of those days. A box that was not shown or not read says nothing.',
    reason: 'The text gives neither form nor time, and a cell has no author.',
    changedBy: ['presenceReview', 'reviewWithinWorkingDays'],
  },
  {
    question: 'Who reviews the head of the agency?',
    reading: 'Nobody in this workbook; nothing is found.',
    reason: 'Their superior is outside the agency.',
    changedBy: ['Pegawai: Jabatan Khusus'],
  },
  {
    question: 'When has a head broken “always at the office”?',
    reading:
      'When rostered at home, seen at home alone, or not seen at all on a day that is over and sure. Leave, sickness and official travel are no breach.',
    reason: 'Who is ill cannot come; who merely is not there has not kept it.',
    changedBy: ['alwaysInOffice.classes', 'alwaysInOffice.posts'],
  },
  {
    question: 'By when must come who is called to the office?',
    reading: 'Within 120 minutes of the call; at any time that day where the hour is not recorded.',
    reason: '“Must come” gives no time.',
    changedBy: ['summonsWithinMinutes', 'Panggilan: Pukul'],
  },
  {
    question: 'Which units have no work from home?',
    reading:
      'Those that Unit Kerja marks. Units of a name that the regulation lists are asked about until they are marked or said to be another (Tidak, sudah diperiksa).',
    reason: 'A name alone proves nothing, and an empty cell is no answer.',
    changedBy: ['Unit Kerja: Dikecualikan dari WFH'],
  },
  {
    question: 'What does the clock-in machine say of the morning assembly?',
    reading: 'Nothing: who used it alone is told as not recorded, never as absent.',
    reason: 'It does not ask.',
    changedBy: [],
  },
  {
    question: 'What is a channel of work at home?',
    reading:
      'One of the list, or another by a name of two letters and more. A dash, “tidak ada” or meeting in person is none.',
    reason: 'The text lists some “and other applications”.',
    changedBy: [],
  },
  {
    question: 'What is an activity held against?',
    reading:
      'The target of the unit’s weekly plan that it names by words or number, else its own target. Without a volume it counts as one. “dok” is “dokumen”; unlike measures are not compared.',
    reason: 'Assignments are tied to the plan, and people abbreviate.',
    changedBy: [],
  },
  {
    question: 'What does a day without a roster entry mean?',
    reading:
      'At the office, and found; under Kukar at home. Where the unit has no roster at all in the month: blank, one finding.',
    reason: 'Nobody is absent from what was not planned.',
    changedBy: ['withoutRosterEntry'],
  },
  {
    question: 'When does counting begin?',
    reading: 'On the day of enrolment; days before it are blank.',
    reason: 'What was not asked cannot be lacking.',
    changedBy: ['Pengaturan: Dihitung sejak', 'Pegawai: Bekerja Sejak'],
  },
  {
    question: 'What if an absence rests on what has not come?',
    reading: 'The day is not sure (?), in no percentage and in no finding.',
    reason: 'Not sure is not absent.',
    changedBy: [],
  },
  {
    question: 'What if an absence rests on a decision that nobody made?',
    reading:
      'Not sure (?) until leave, sickness, a permission, official travel or a correction that was asked for is decided; refused or returned, it is an absence. A journey that is banned is told all the same.',
    reason: 'The silence of the superior is not the person’s.',
    changedBy: [],
  },
  {
    question: 'What does the clock-in machine say on a day at home?',
    reading:
      'Never an absence, and never the presence that is asked at home: the check-in is missing and told; under Kudus the reading is told, too. With a permit to work at the office it is presence there.',
    reason: 'Who was seen was not away; who is at home makes no electronic clock-in.',
    changedBy: [],
  },
  {
    question: 'Which locations are within the region?',
    reading: 'Those within the polygon or radius of Pengaturan; without one nothing is outside.',
    reason: 'A place misread is an accusation.',
    changedBy: ['Pengaturan: Wilayah'],
  },
  {
    question: 'May the permit of an urgent journey follow?',
    reading: 'Within 24 hours of leaving.',
    reason: 'An emergency does not wait for a form.',
    changedBy: ['urgentPermitGraceHours'],
  },
  {
    question: 'How is the protocol of the public at service units known?',
    reading:
      'By a row of Evaluasi a week; without one, or where it says no, it is told for information.',
    reason: 'The text binds citizens, of whom the agency keeps no record.',
    changedBy: ['Evaluasi: Protokol Masyarakat'],
  },
  {
    question: 'What is coordination that is to be virtual?',
    reading:
      'Official travel out of the region whose permit speaks of an invitation, meeting, training, coordination or consultation.',
    reason: 'No field of the form says what a journey is for but its own words.',
    changedBy: [],
  },
  {
    question: 'When is a journey made?',
    reading:
      'When it was permitted and no day of it shows the person here, or a location says so. Asked and not decided, it is a lead on the first day of duty that shows nothing; returned, only where a location says so.',
    reason: 'A request is not a journey, and silence is no proof.',
    changedBy: [],
  },
  {
    question: 'Which days make ten in a row?',
    reading:
      'Working days absent one after the other, over New Year, too; days off between them do not end it, a day not sure or without any record does.',
    reason:
      'The law bounds the count by the year, not the row; what is not recorded proves nothing.',
    changedBy: [],
  },
  {
    question: 'Whose days absent are counted?',
    reading:
      'Of PNS and CPNS, by their row of Pegawai on the day; a change of status begins nothing anew.',
    reason:
      'The laws on discipline speak of civil servants; of PPPK and contract staff other rules do.',
    changedBy: ['Pegawai: Status'],
  },
  {
    question: 'Who acts for a head on leave?',
    reading:
      'Whom a row of Unit Kerja names with dates: they must be where the head must, and decide in the head’s place, never on their own. Named by nobody, nobody must.',
    reason: 'Who is to be there and who decides is an order of the agency, not a guess.',
    changedBy: ['Unit Kerja: Plh. Sejak', 'Unit Kerja: Plh. Sampai'],
  },
  {
    question: 'Does a clause that names a post bind who only acts in it (Plt., Plh.)?',
    reading:
      'No: it binds whom Pegawai gives the post. Who acts must be at the office where the head must, and decides in the head’s place; where the circular means them, too, they are given a group and the clause names it.',
    reason: 'A post named is the post held; what more binds who acts is for the circular to say.',
    changedBy: ['Pegawai: Kelompok'],
  },
  {
    question: 'Who at home must have a result against the unit’s targets?',
    reading:
      'Everyone with a day at home in a week of which the unit has a plan: one activity of the week that is tied to a target.',
    reason: 'Assignments at home come with volume and time from the plan; no day is named.',
    changedBy: [],
  },
  {
    question: 'What of regions with a surge of cases?',
    reading: 'The same as of every place out of the region.',
    reason: '“Above all” forbids nothing that “out of Kukar” does not forbid already.',
    changedBy: [],
  },
  {
    question: 'What may still be done with the data of who asked for restriction?',
    reading:
      'What regulations require of the office: filings are taken and decided on, days are counted, recaps made, sealed and sent; the person sees all of it. No reminder, no line in Hari Ini, no what-if and no example of a clause; Jelaskan and a list of the data for nobody but the person, and the operator for them.',
    reason:
      'UU 27/2022, Article 11: restriction is in proportion to the purpose. Article 41 (2) excepts what regulations require to be processed; names no list.',
    changedBy: [],
  },
  {
    question: 'How long is what people filed kept?',
    reading:
      'As long as the store, unless the operator names a time of a year or more; then what bears on closed months alone goes once it is older, with the decisions on it. Recaps of closed months stay.',
    reason:
      'UU 27/2022, Article 44, has data destroyed as the archive schedule says, which each government sets (PP 28/2012, Article 53 (2)): no figure holds for all.',
    changedBy: [],
  },
]
