import Domain

extension RecordFormStrings {
  static let dutch = RecordFormStrings(
    addTitle: DutchRecordForm.addTitle,
    editTitle: { kind, name in "\(DutchRecordForm.capitalised(DutchWords.kind(kind))): \(name)" },
    special: DutchRecordForm.special,
    hint: DutchRecordForm.hint,
    contact: "Contact",
    roster: "Groep",
    problem: DutchRecordForm.problem,
    wrong: { "\($0): \($1)" },
    meanwhile: { "intussen staat hier: \($0)" },
    onceMore: { "\($0) · nog eens bewaren neemt wat jij hebt ingevuld" })
}

private enum DutchRecordForm {
  static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  static func addTitle(_ kind: RecordKind) -> String {
    switch kind {
    case .enrolment, .meeting: "Nieuw \(DutchWords.kind(kind))"
    default: "Nieuwe \(DutchWords.kind(kind))"
    }
  }

  static func special(_ kind: RecordKind, _ key: String) -> String? {
    switch (kind, key) {
    case (.school, "id"): "schoolnummer"
    case (.workshop, "id"): "code"
    case (.school, "lessonStart"): "les van"
    case (.school, "lessonNoon"): "middag"
    case (.school, "lessonEnd"): "les tot"
    case (.school, "wednesdayEnd"): "woensdag tot"
    case (.school, "member"): "lid platform"
    case (.meeting, "network"): "netwerk van"
    case (.meeting, "attendance"): "scholen"
    case (.meeting, "people"): "aantal"
    case (.workshop, "minutes"): "duur (min)"
    case (.kit, "stock"): "aantal"
    case (.alliance, "percent"): "doel (%)"
    case (.alliance, "schoolGapDays"): "dagen ertussen"
    case (.alliance, "travelSpeed"): "reissnelheid"
    case (.alliance, "travelDetour"): "omweg (%)"
    case (.alliance, "travelMargin"): "inpakken (min)"
    case (.alliance, "invitedPerPlace"): "uitgen. per plaats"
    case (.alliance, "setting"): "wat telt"
    case (.alliance, "pupils"): "wie telt"
    case (.alliance, "counts"): "hoe telt het"
    case (.alliance, "years"): "jaren samen"
    case (.alliance, "smallCell"): "verbergen onder"
    case (.freeDay, "effect"): "wat gebeurt er"
    case (.freeDay, "level"): "enkel niveau"
    case (.freeDay, "municipality"): "enkel gemeente"
    case (.freeDay, "school"): "enkel school"
    case (.guide, "busy"): "ook bezet op"
    case (.guide, "skills"): "workshops"
    case (.enrolment, "priority"): "prioritair"
    case (_, "note"): "notitie"
    case (_, "contact.name"), (_, "municipality.name"), (_, "roster.cohort"): ""
    default: nil
    }
  }

  static func hint(_ kind: RecordKind, _ key: String) -> String {
    let group = key.split(separator: ".").last.map(String.init) ?? key
    switch (kind, group) {
    case (.school, "id"): return "zes cijfers, streepje, vestiging: 012345-01"
    case (.school, "lessonStart"), (.school, "lessonEnd"), (.school, "wednesdayEnd"): return "leeg: niet gekend"
    case (.school, "lessonNoon"): return "hier deelt een halve dag"
    case (.workshop, "id"): return "zoals in de catalogus: VB-03"
    case (.workshop, "grades"): return "leeg: voor alle leerjaren"
    case (.guide, "skills"), (.guide, "weekdays"): return "leeg: niet gekend"
    case (.guide, "availableOn"): return "25/11; 3/12; zonder weekdagen: enkel dan"
    case (.venue, "openingHours"): return "ma-vr 9-17; za 9:30-12"
    case (.alliance, "travelSpeed"): return "km/u tussen twee sessies van een begeleider"
    case (.alliance, "travelDetour"): return "de weg in procent van de vogelvlucht"
    case (.alliance, "travelMargin"): return "om in te pakken, te parkeren en uit te pakken"
    case (.alliance, "invitedPerPlace"): return "hoogstens, buitenschools; leeg: geen grens"
    case (.guide, "busy"), (.venue, "bookings"): return "25/11 13:30-16:00; 3/12"
    case (.guide, "absences"): return "25/11-30/11; 3/12"
    case (.workshop, "capacity"), (.venue, "capacity"): return "leeg: niet gekend"
    case (.enrolment, "pupils"): return "als jongens en meisjes niet apart gekend zijn"
    case (.enrolment, "boys"), (.enrolment, "girls"), (.enrolment, "priority"): return "leeg: niet gekend"
    case (.freeDay, "first"): return "25/11, 25/11/2026"
    case (.freeDay, "last"): return "leeg: één dag"
    case (.freeDay, "level"), (.freeDay, "municipality"), (.freeDay, "school"): return "leeg: voor iedereen"
    case (.meeting, "day"): return "25/11, 25/11/2026"
    case (.meeting, "network"): return "leeg: lager en secundair samen"
    case (.meeting, "attendance"): return "typ een school, Enter voegt toe"
    case (.alliance, "years"): return "tot en met het jaar in beeld"
    case (.alliance, "smallCell"): return "in wat naar buiten gaat; 0: niets verbergen"
    case (.alliance, "schoolGapDays"): return "tussen twee sessies van een school"
    case (.alliance, "postcodes"): return "2200, 2250"
    case (.academy, "cohort"): return "leeg: niet elke keer dezelfde groep"
    case (_, "postcode"): return "brengt de gemeente mee"
    case (_, "note"): return "geen namen van leerlingen"
    default: return ""
    }
  }

  static func problem(_ problem: SheetProblem) -> String {
    switch problem {
    case .required: "moet ingevuld zijn"
    case .notANumber: "geen getal"
    case .outside(let range): "\(range.lowerBound) tot \(range.upperBound)"
    case .noSuchDay: "geen bestaande dag: typ 25/11 of 25/11/2026"
    case .otherWeekday(let day): CalendarStrings.dutch.otherWeekday(day)
    case .noSuchTime: "geen uur: typ 13:30 of 13u30"
    case .outsideYear(let year): "ligt niet in \(year)"
    case .endsBeforeItBegins: "het einde ligt vóór het begin"
    case .notAfter(let time): "de lesuren volgen elkaar niet op: \(time)"
    case .noSuchOption(let text): "\(text.harmless) is hier geen keuze"
    case .ambiguous(let text, let labels):
      "\(text.harmless) kan meer dan één ding zijn: \(labels.map(\.harmless).joined(separator: ", "))"
    case .notYesOrNo: "ja of nee"
    case .notASchoolKey: "typ het officiële nummer: 012345-01"
    case .notAnID: "zonder spaties, hoogstens 15 tekens"
    case .taken: "bestaat al"
    case .notAPostcode(let text): "\(text.harmless) is geen postcode: vier cijfers"
    case .outsideAlliance: "ligt buiten de alliantie"
    case .notAnEmail: "geen e-mailadres"
    case .notTimes(let text): "\(text.harmless) is geen tijd: typ 25/11 13:30-16:00; 3/12"
    case .notSpans(let text): "\(text.harmless) is geen dag: typ 25/11-30/11; 3/12"
    case .notHours(let text): "\(text.harmless) zijn geen uren: typ ma-vr 9-17; za 9:30-12"
    case .partLargerThanWhole(let part, let whole):
      "\(part) is een deel van \(whole), en kan niet meer zijn"
    case .noSuchField(let key): "er is hier geen veld \(key.harmless)"
    }
  }
}
