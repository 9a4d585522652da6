import Domain

extension ProblemStrings {
  static let dutch = ProblemStrings(
    words: .dutch, format: .dutch, findings: .dutch,
    record: DutchProblems.record,
    field: { "veld \($0)" },
    dataKind: DutchDataProblems.kind,
    checkDetail: DutchDataProblems.detail,
    privacy: DutchProblems.privacy,
    unjudged: {
      "\(DutchWords.count($0, "verwijzing", "verwijzingen")) naar dit bestand: niet na te kijken"
    },
    csvKind: DutchDataProblems.csv,
    importProblem: DutchImports.problem,
    leftOut: DutchImports.leftOut,
    fileAction: DutchProblems.fileAction,
    fault: DutchProblems.fault,
    faultNumber: { "fout \($0)" },
    store: DutchProblems.store,
    readOnly: AppStrings.dutch.readOnly,
    overtaken: { "\($0) · \($1): \(EditStrings.dutch.describe($2))" },
    overtakenOutside: { "\($0) · in het bestand zelf, buiten het programma" },
    refusal: DutchProblems.refusal,
    impossible: DutchProblems.impossible,
    contradiction: DutchProblems.contradiction,
    contradictionLine: { "\($0): \($1) (\($2))" },
    followedContradiction:
      "hoeveel er in een eerder jaar kwamen, kan niet kloppen naast wat die jaren zelf zeggen")
}

enum DutchProblems {
  static func record(_ kind: RecordKind?, _ id: String) -> String {
    "\(kind.map(DutchWords.kind) ?? "record") \(id)"
  }

  static func fileAction(_ action: FileProblem.Action, _ path: String, _ reason: String) -> String {
    switch action {
    case .read: "\(path) kan niet gelezen worden: \(reason)"
    case .write: "\(reason): \(path) kan niet geschreven worden"
    case .append: "\(reason): aan \(path) kan niets toegevoegd worden"
    case .replace: "\(path) kan niet vervangen worden: \(reason)"
    case .synchronise: "\(path) geraakt niet veilig op de schijf: \(reason)"
    case .makeFolder: "De map \(path) kan niet gemaakt worden: \(reason)"
    case .list: "De map \(path) kan niet gelezen worden: \(reason)"
    case .lock: "\(path) kan niet vergrendeld worden: \(reason)"
    case .remove: "\(path) kan niet verwijderd worden: \(reason)"
    }
  }

  static func fault(_ fault: SystemFault) -> String {
    switch fault {
    case .notThere: "bestaat niet"
    case .noAccess: "geen toegang"
    case .diskFull: "de schijf is vol"
    case .quotaFull: "je schijfruimte is op"
    case .readOnlyDisk: "de schijf is alleen-lezen"
    case .device: "de schijf geeft een fout"
    case .isFolder: "het is een map"
    case .notAFolder: "een deel van het pad is geen map"
    case .tooManyOpen: "er zijn te veel bestanden open"
    case .inUse: "een ander programma gebruikt het"
    case .nameTooLong: "de naam is te lang"
    case .notAFile: "het is geen gewoon bestand"
    case .linkLoop: "de koppeling verwijst naar zichzelf"
    case .tooLarge: "het is groter dan het programma leest"
    case .sizeLimit: "het zou groter worden dan het systeem toelaat"
    case .noMemory: "er is geen geheugen meer vrij"
    case .noLocks: "op deze schijf kan niets vergrendeld worden"
    case .brokenOff: "het systeem heeft het afgebroken"
    case .away: "de schijf is niet bereikbaar"
    case .damaged: "wat op de schijf staat is beschadigd"
    case .unsupported: "deze schijf kan dat niet"
    case .inTheWay: "er staat al iets"
    }
  }

  static func store(_ problem: StoreProblem, _ strings: ProblemStrings) -> String {
    switch problem {
    case .noFolder(let path): "Er is geen map \(path.harmless)"
    case .notAnAlliance(let path): "In \(path.harmless) staat geen alliantie: alliance.json ontbreekt"
    case .folderNotEmpty(let path):
      "\(path.harmless) is niet leeg: een nieuwe alliantie begint in een lege map"
    case .file(let problem): strings.text(problem)
    case .fileNotWhole(let path):
      "\(path.harmless) kon niet helemaal gelezen worden, er wordt niets over geschreven"
    case .changedUnderneath(let path):
      "\(path.harmless) is intussen door een ander programma gewijzigd en bleef zoals het is"
    case .refused(let refusal): strings.text(refusal, in: Alliance())
    case .overtaken(let refusal, let entry):
      strings.overtaken(
        strings.text(refusal, in: Alliance()), entry.author.user.harmless, entry.change)
    case .journal(let problem): "Het journaal is beschadigd: \(strings.text(problem))"
    case .readOnly(let reason): strings.readOnly(reason)
    }
  }

  static func refusal(_ refusal: Refusal, _ names: Names, _ findings: FindingStrings) -> String {
    let words = names.words
    switch refusal {
    case .changedMeanwhile(let file, let record, let field):
      let name = "\(words.kind(file.kind)) \(names.record(file.kind, record))"
      let changed = field.map { "\(names.field($0)) van \(name)" } ?? name
      return "Intussen gewijzigd: \(changed), er is niets veranderd"
    case .noSuchRecord(let kind, let id):
      return "Niet gevonden: \(words.kind(kind)) \(id.harmless)"
    case .idTaken(let kind, let id):
      return "Bestaat al: \(words.kind(kind)) \(id.harmless) (\(names.record(kind, id)))"
    case .impossible(let count):
      return impossible(count, words)
    case .wrongStatus(let status):
      return "Dat kan niet: de sessie is \(words.status(status))"
    case .stillUsed(let kind, let id, let uses):
      let linked =
        uses == 1 ? "1 ander gegeven verwijst" : "\(names.format.number(uses)) andere gegevens verwijzen"
      let advice = kind.isRetirable ? ", neem uit gebruik in plaats van te verwijderen" : ""
      return "Nog \(linked) naar \(names.record(kind, id))\(advice)"
    case .missingField(_, let field):
      return "Vul nog in: \(words.field(field))"
    case .notYet(let day):
      return "Dat kan pas vanaf \(names.format.date(day))"
    case .blocked(let found):
      guard let first = found.first else { return "Geblokkeerd" }
      let rest = found.count > 1 ? " (en nog \(names.format.number(found.count - 1)))" : ""
      return "Geblokkeerd: \(findings.detail(first, names))\(rest)"
    case .unsafeText(_, let field, let scalar):
      return "\(words.field(field)): \(hazard(scalar)) kan hier niet staan"
    case .outOfRange(_, let field, let value, let range):
      let number = names.format.number as (Int) -> String
      let possible = "\(number(range.lowerBound)) tot \(number(range.upperBound))"
      return "\(words.field(field)): \(number(value)) kan niet, wel \(possible)"
    }
  }

  static func privacy(_ kind: PrivacyKind) -> String {
    switch kind {
    case .nationalNumber: "een rijksregisternummer"
    case .email: "lijkt een e-mailadres"
    case .telephone: "lijkt een telefoonnummer"
    case .knownPerson: "de naam van een begeleider of contactpersoon"
    case .pupilName: "lijkt de naam van een leerling"
    case .personalName: "lijkt een persoonsnaam"
    }
  }

  /// A character that no text may hold, by what it does and its number.
  static func hazard(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let name = "U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)"
    return switch SafeText.hazard(of: scalar) {
    case .lineBreak: "een regeleinde (\(name))"
    case .control: "een stuurteken (\(name))"
    case .direction: "een teken dat tekst omdraait (\(name))"
    case .hidden, nil: "een onzichtbaar teken (\(name))"
    }
  }

  static func impossible(_ count: ImpossibleCount, _ words: WordStrings) -> String {
    let number = Format.dutch.number as (Int) -> String
    switch count {
    case .moreThanEnrolled(let count, let enrolled):
      return "\(number(count)) kan niet: er \(enrolled == 1 ? "is" : "zijn") maar \(words.pupils(enrolled))"
    case .moreFirstTimersThanAttended(let firstTimers, let attended):
      let came = "er \(attended == 1 ? "was" : "waren") er maar \(number(attended))"
      return "\(words.firstTimers(firstTimers)) kan niet: \(came)"
    case .firstTimersWithoutAttended(let firstTimers):
      return "\(words.firstTimers(firstTimers)), maar hoeveel er waren is niet ingevuld"
    case .partLargerThanWhole(let part, let whole):
      return "\(number(part)) kan niet: het is een deel van \(number(whole))"
    case .negative(let value):
      return "\(number(value)) kan niet: een aantal is nooit kleiner dan 0"
    case .moreThanRegistered(let count, let registered):
      guard let registered else { return "\(number(count)) kan niet: hoeveel er ingeschreven zijn is niet ingevuld" }
      return registered == 0
        ? "\(number(count)) kan niet: er is niemand ingeschreven"
        : "\(number(count)) kan niet: het zijn er maar \(number(registered))"
    }
  }

  static func contradiction(_ reason: Contradiction.Reason, _ names: Names) -> String {
    let words = names.words
    let number = names.format.number as (Int) -> String
    switch reason {
    case .tooManyNew(let newFaces, let wouldBe, let enrolled):
      return "\(words.firstTimers(newFaces)): dan \(number(wouldBe)) van \(words.pupils(enrolled))"
    case .tooFewNew(let returning, let cameBefore):
      let before = cameBefore == 1 ? "is er nog maar 1" : "zijn er nog maar \(number(cameBefore))"
      return "\(number(returning)) zouden al geweest zijn, maar eerder \(before) geweest"
    case .moreThanRoster(let academy, let attended, let roster):
      let group = "de vaste groep van \(names.academy(academy)) telt \(words.pupils(roster))"
      return "\(number(attended)) aanwezig, maar \(group)"
    case .rosterTooSmall(let atLeast, let atMost):
      let groups = "de vaste groepen tellen er hoogstens \(number(atMost))"
      return "Minstens \(number(atLeast)) verschillende leerlingen, maar \(groups)"
    case .partAgainstClass(let atLeast, let atMost):
      return "Apart geteld waren het er minstens \(number(atLeast)), volgens de hele klas hoogstens \(number(atMost))"
    }
  }
}
