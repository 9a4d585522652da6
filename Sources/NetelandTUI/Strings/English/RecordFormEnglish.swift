import Domain

extension RecordFormStrings {
  static let english = RecordFormStrings(
    addTitle: { "New \(EnglishWords.kind($0))" },
    editTitle: { kind, name in "\(EnglishRecordForm.capitalised(EnglishWords.kind(kind))): \(name)" },
    special: EnglishRecordForm.special,
    hint: EnglishRecordForm.hint,
    contact: "Contact",
    roster: "Group",
    problem: EnglishRecordForm.problem,
    wrong: { "\($0): \($1)" },
    meanwhile: { "meanwhile: \($0)" },
    onceMore: { "\($0) · saving once more takes what you filled in" })
}

private enum EnglishRecordForm {
  static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  static func special(_ kind: RecordKind, _ key: String) -> String? {
    switch (kind, key) {
    case (.school, "id"): "school number"
    case (.workshop, "id"): "code"
    case (.school, "lessonStart"): "lessons from"
    case (.school, "lessonNoon"): "noon"
    case (.school, "lessonEnd"): "lessons until"
    case (.school, "wednesdayEnd"): "Wednesday until"
    case (.school, "member"): "platform member"
    case (.meeting, "network"): "network of"
    case (.meeting, "attendance"): "schools"
    case (.meeting, "people"): "people"
    case (.workshop, "minutes"): "length (min)"
    case (.kit, "stock"): "how many"
    case (.alliance, "percent"): "target (%)"
    case (.alliance, "schoolGapDays"): "days between"
    case (.alliance, "setting"): "what counts"
    case (.freeDay, "effect"): "what happens"
    case (.freeDay, "level"): "only level"
    case (.freeDay, "municipality"): "only municipality"
    case (.freeDay, "school"): "only school"
    case (.alliance, "pupils"): "who counts"
    case (.alliance, "counts"): "how it counts"
    case (.alliance, "years"): "years pooled"
    case (.alliance, "smallCell"): "hide under"
    case (.alliance, "travelSpeed"): "travel speed"
    case (.alliance, "travelDetour"): "detour (%)"
    case (.alliance, "travelMargin"): "packing up (min)"
    case (.alliance, "invitedPerPlace"): "invited per place"
    case (.guide, "busy"): "also busy on"
    case (.guide, "skills"): "workshops"
    case (.enrolment, "priority"): "priority"
    case (_, "contact.name"), (_, "municipality.name"), (_, "roster.cohort"): ""
    default: nil
    }
  }

  static func hint(_ kind: RecordKind, _ key: String) -> String {
    let group = key.split(separator: ".").last.map(String.init) ?? key
    switch (kind, group) {
    case (.school, "id"): return "six digits, hyphen, site: 012345-01"
    case (.school, "lessonStart"), (.school, "lessonEnd"), (.school, "wednesdayEnd"): return "empty: not known"
    case (.school, "lessonNoon"): return "where a half day divides"
    case (.workshop, "id"): return "as in the catalogue: VB-03"
    case (.workshop, "grades"): return "empty: for every grade"
    case (.guide, "skills"), (.guide, "weekdays"): return "empty: not known"
    case (.guide, "availableOn"): return "25/11; 3/12; without weekdays: only then"
    case (.venue, "openingHours"): return "Mon-Fri 9-17; Sat 9:30-12"
    case (.alliance, "travelSpeed"): return "km/h between two sessions of a guide"
    case (.alliance, "travelDetour"): return "the road in percent of the straight line"
    case (.alliance, "travelMargin"): return "to pack up, park and unpack"
    case (.alliance, "invitedPerPlace"): return "at most, out of school; empty: no bound"
    case (.guide, "busy"), (.venue, "bookings"): return "25/11 13:30-16:00; 3/12"
    case (.guide, "absences"): return "25/11-30/11; 3/12"
    case (.workshop, "capacity"), (.venue, "capacity"): return "empty: not known"
    case (.enrolment, "pupils"): return "where boys and girls are not known apart"
    case (.enrolment, "boys"), (.enrolment, "girls"), (.enrolment, "priority"): return "empty: not known"
    case (.freeDay, "first"): return "25/11, 25/11/2026"
    case (.freeDay, "last"): return "empty: one day"
    case (.freeDay, "level"), (.freeDay, "municipality"), (.freeDay, "school"): return "empty: for everyone"
    case (.meeting, "day"): return "25/11, 25/11/2026"
    case (.meeting, "network"): return "empty: primary and secondary together"
    case (.meeting, "attendance"): return "type a school, Enter adds it"
    case (.alliance, "years"): return "up to the year in view"
    case (.alliance, "smallCell"): return "in what leaves the room; 0: hide nothing"
    case (.alliance, "schoolGapDays"): return "between two sessions of a school"
    case (.alliance, "postcodes"): return "2200, 2250"
    case (.academy, "cohort"): return "empty: not the same group every time"
    case (_, "postcode"): return "brings the municipality along"
    case (_, "note"): return "no names of pupils"
    default: return ""
    }
  }

  static func problem(_ problem: SheetProblem) -> String {
    switch problem {
    case .required: "has to be filled in"
    case .notANumber: "not a number"
    case .outside(let range): "\(range.lowerBound) to \(range.upperBound)"
    case .noSuchDay: "no such day: type 25/11 or 25/11/2026"
    case .otherWeekday(let day): CalendarStrings.english.otherWeekday(day)
    case .noSuchTime: "no time: type 13:30"
    case .outsideYear(let year): "does not lie in \(year)"
    case .endsBeforeItBegins: "it ends before it begins"
    case .notAfter(let time): "the lesson hours do not follow each other: \(time)"
    case .noSuchOption(let text): "\(text.harmless) cannot be chosen here"
    case .ambiguous(let text, let labels):
      "\(text.harmless) may be several things: \(labels.map(\.harmless).joined(separator: ", "))"
    case .notYesOrNo: "yes or no"
    case .notASchoolKey: "type the official number: 012345-01"
    case .notAnID: "no spaces, at most 15 characters"
    case .taken: "is there already"
    case .notAPostcode(let text): "\(text.harmless) is no postcode: four digits"
    case .outsideAlliance: "lies outside the alliance"
    case .notAnEmail: "no e-mail address"
    case .notTimes(let text): "\(text.harmless) is no time: type 25/11 13:30-16:00; 3/12"
    case .notSpans(let text): "\(text.harmless) is no day: type 25/11-30/11; 3/12"
    case .notHours(let text): "\(text.harmless) is no opening time: type Mon-Fri 9-17; Sat 9:30-12"
    case .partLargerThanWhole(let part, let whole): "\(part) is part of \(whole), and cannot be more"
    case .noSuchField(let key): "there is no field \(key.harmless) here"
    }
  }
}
