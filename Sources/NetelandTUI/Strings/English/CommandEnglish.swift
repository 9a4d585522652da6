import Domain

extension CommandStrings {
  static let english = CommandStrings(
    key: "Id", name: "Name", municipality: "Municipality", network: "Network", level: "Level", pupils: "Pupils",
    schoolYear: "School year", day: "Day", time: "Time", status: "Status", workshop: "Workshop", venue: "Venue",
    guides: "Guides", schools: "Classes", registered: "Registered", attended: "Attended", held: "Held",
    planned: "Planned", next: "Next", retired: "retired", noMember: "not on the platform",
    reachTitle: { "\($0): reach in \($1)" },
    reachDefinition: { "Different \($0), \($1)" },
    reached: "Reached", share: "Share", target: "Target", verdict: "Verdict", stillNeeded: "Still needed",
    contacts: "Attendances",
    reachedOf: { "\($0) of \($1) (\($2))" },
    needs: { "\($0): \($1)" },
    verdictNeeding: { verdict, range, most in "\(verdict), \(range) more \(most == 1 ? "pupil" : "pupils") needed" },
    contactsAre: { "\($0) (who came more often counts more often: no reach)" },
    part: { part in
      switch part {
      case .municipality: "Municipality"
      case .school: "School"
      case .net: "Network"
      case .grade: "Grade"
      case .year: "School year"
      case .segment: "Segment"
      }
    },
    withoutPart: "(unknown)", pooled: { "\($0) past years pooled" },
    barAssumed: { "alliance.json could not be read: the target of \($0) is the usual one, not the alliance's own" },
    notReadWhole: { "\($0.harmless) could not be read whole: what is missing there is missing in these numbers" },
    unrecorded: { "\($0) times no numbers yet of a class at a held session: what that brought is not counted" },
    withoutEnrolment: { "\(EnglishWords.count($0, "class", "classes")) without a number of pupils: not counted" },
    provisional: { "\(EnglishWords.count($0, "class", "classes")) with last year's number of pupils, provisionally" },
    contradicted: {
      "\(EnglishWords.count($0, "class", "classes")) with numbers that contradict each other: neteland check"
    },
    noSessions: "No sessions in this period",
    noSuchDay: { "\($0.harmless) is no day: write 2026-11-25, 25/11/2026 or 25/11" },
    endsBeforeItBegins: {
      "The period ends before it begins: \(Format.english.date($0)) to \(Format.english.date($1))"
    },
    weight: { weight in
      switch weight {
      case .blocking: "blocking"
      case .kept: "kept"
      case .advisory: "advisory"
      }
    },
    checked: { blocking, kept, advisory in
      guard blocking + kept + advisory > 0 else { return "All is well" }
      let reasons = kept > 0 ? ", \(kept) kept for a reason" : ""
      return "\(blocking) blocking\(reasons), \(advisory) to look at"
    },
    privacyChecked: {
      $0 == 0
        ? "No personal data seen in free text"
        : "\(EnglishWords.count($0, "place", "places")) to look at for personal data"
    },
    created: { folder, municipalities, workshops in
      "New alliance in \(folder.harmless): \(municipalities) municipalities, \(workshops) workshops and trajectories"
    },
    nextAfterInit: { "Now read the schools: neteland --data \($0.harmless) import schools FILE" },
    sampleWritten: {
      "Sample alliance in \($0.harmless): \(EnglishWords.count($1, "invented school", "invented schools"))"
    },
    warning: { "warning: \($0)" },
    moreProblems: { "and \(EnglishWords.count($0, "more problem", "more problems"))" },
    importRefused: { "\(EnglishWords.count($0, "error", "errors")) in the file: nothing of it was taken" },
    notInFile: { count, names in
      "Not in the file and left as \(count == 1 ? "it was" : "they were"): \(EnglishWords.count(count, "school", "schools")) (\(names))"
    },
    nothingToChange: {
      "Nothing to change: \(EnglishWords.count($0, "record is", "records are")) as in the file already"
    },
    imported: { isDryRun, added, changed, unchanged in
      let counts = "\(added) added, \(changed) changed, \(unchanged) unchanged"
      return isDryRun ? "Dry run, nothing was changed: \(counts)" : "Imported: \(counts)"
    },
    record: .english,
    undone: { "Undone: \($0)" },
    redone: { "Redone: \($0)" },
    keysTitle: "Keys",
    keysIntroduction:
      "On an AZERTY keyboard the top row without Shift (& é \" ' ( § è ! ç à) does what 1 to 9 and 0 do",
    keyColumn: "Key", doesColumn: "Does",
    outputFailed: { "The output cannot be written: \($0)" })
}

extension RecordCommandStrings {
  static let english = RecordCommandStrings(
    done: { "\($0) (\($1.harmless))" },
    nothingToChange: "Nothing to change: all is so already",
    notRetirable: { "This cannot be taken out of use: \(EnglishWords.kind($0)); it can perhaps be deleted" },
    notDeletable: { "This cannot be deleted: \(EnglishWords.kind($0))" },
    notAddable: { "This cannot be added: \(EnglishWords.kind($0))" },
    twice: { "The field \($0.harmless) is there twice" },
    fields: { "Fields: \($0)" },
    alreadyRetired: "Nothing to change: out of use already",
    alreadyInUse: "Nothing to change: in use already",
    yearStarted: {
      "\($0) started from last year's enrolments of \(EnglishWords.count($1, "school", "schools")), provisionally"
    },
    yearHasEnrolments: { "Nothing to change: \($0) has enrolments already" },
    nothingToStartFrom: { "No year before \($0) has enrolments to start from" },
    none: "None")
}
