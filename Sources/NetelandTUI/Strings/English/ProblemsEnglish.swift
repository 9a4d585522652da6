import Domain

extension ProblemStrings {
  static let english = ProblemStrings(
    words: .english, format: .english, findings: .english,
    record: EnglishProblems.record,
    field: { "field \($0)" },
    dataKind: EnglishDataProblems.kind,
    checkDetail: EnglishDataProblems.detail,
    privacy: EnglishProblems.privacy,
    unjudged: {
      "\(EnglishWords.count($0, "reference", "references")) to this file could not be checked"
    },
    csvKind: EnglishDataProblems.csv,
    importProblem: EnglishImports.problem,
    leftOut: EnglishImports.leftOut,
    fileAction: EnglishProblems.fileAction,
    fault: EnglishProblems.fault,
    faultNumber: { "error \($0)" },
    store: EnglishProblems.store,
    readOnly: AppStrings.english.readOnly,
    overtaken: { "\($0) · \($1): \(EditStrings.english.describe($2))" },
    overtakenOutside: { "\($0) · in the file itself, outside the program" },
    refusal: EnglishProblems.refusal,
    impossible: EnglishProblems.impossible,
    contradiction: EnglishProblems.contradiction,
    contradictionLine: { "\($0): \($1) (\($2))" },
    followedContradiction:
      "how many came in an earlier year cannot be right beside the records of those years")
}

enum EnglishProblems {
  static func record(_ kind: RecordKind?, _ id: String) -> String {
    "\(kind.map(EnglishWords.kind) ?? "record") \(id)"
  }

  static func fileAction(_ action: FileProblem.Action, _ path: String, _ reason: String) -> String {
    switch action {
    case .read: "\(path) cannot be read: \(reason)"
    case .write: "\(path) cannot be written: \(reason)"
    case .append: "Nothing can be added to \(path): \(reason)"
    case .replace: "\(path) cannot be replaced: \(reason)"
    case .synchronise: "\(path) does not get safely on the disk: \(reason)"
    case .makeFolder: "The folder \(path) cannot be made: \(reason)"
    case .list: "The folder \(path) cannot be read: \(reason)"
    case .lock: "\(path) cannot be locked: \(reason)"
    case .remove: "\(path) cannot be removed: \(reason)"
    }
  }

  static func fault(_ fault: SystemFault) -> String {
    switch fault {
    case .notThere: "it does not exist"
    case .noAccess: "access denied"
    case .diskFull: "the disk is full"
    case .quotaFull: "your disk space is used up"
    case .readOnlyDisk: "the disk is read-only"
    case .device: "the disk reports an error"
    case .isFolder: "it is a folder"
    case .notAFolder: "a part of the path is no folder"
    case .tooManyOpen: "too many files are open"
    case .inUse: "another program is using it"
    case .nameTooLong: "the name is too long"
    case .notAFile: "it is not a regular file"
    case .linkLoop: "the link points at itself"
    case .tooLarge: "it is larger than the program reads"
    case .sizeLimit: "it would become larger than the system allows"
    case .noMemory: "there is no free memory left"
    case .noLocks: "nothing can be locked on this disk"
    case .brokenOff: "the system has broken it off"
    case .away: "the disk is out of reach"
    case .damaged: "what is on the disk is damaged"
    case .unsupported: "this disk cannot do that"
    case .inTheWay: "something is there already"
    }
  }

  static func store(_ problem: StoreProblem, _ strings: ProblemStrings) -> String {
    switch problem {
    case .noFolder(let path): "There is no folder \(path.harmless)"
    case .notAnAlliance(let path): "There is no alliance in \(path.harmless): alliance.json is missing"
    case .folderNotEmpty(let path): "\(path.harmless) is not empty: a new alliance starts in an empty folder"
    case .file(let problem): strings.text(problem)
    case .fileNotWhole(let path): "\(path.harmless) could not be read whole, nothing is written over it"
    case .changedUnderneath(let path):
      "\(path.harmless) was changed by another program meanwhile and was left as it is"
    case .refused(let refusal): strings.text(refusal, in: Alliance())
    case .overtaken(let refusal, let entry):
      strings.overtaken(
        strings.text(refusal, in: Alliance()), entry.author.user.harmless, entry.change)
    case .journal(let problem): "The journal is damaged: \(strings.text(problem))"
    case .readOnly(let reason): strings.readOnly(reason)
    }
  }

  static func refusal(_ refusal: Refusal, _ names: Names, _ findings: FindingStrings) -> String {
    let words = names.words
    switch refusal {
    case .changedMeanwhile(let file, let record, let field):
      let name = "\(words.kind(file.kind)) \(names.record(file.kind, record))"
      let changed = field.map { "\(names.field($0)) of \(name)" } ?? name
      return "Changed meanwhile: \(changed), nothing has been done"
    case .noSuchRecord(let kind, let id):
      return "Not found: \(words.kind(kind)) \(id.harmless)"
    case .idTaken(let kind, let id):
      return "Exists already: \(words.kind(kind)) \(id.harmless) (\(names.record(kind, id)))"
    case .impossible(let count):
      return impossible(count, words)
    case .wrongStatus(let status):
      return "That cannot be done: the session is \(words.status(status))"
    case .stillUsed(let kind, let id, let uses):
      let linked = uses == 1 ? "1 other record points" : "\(names.format.number(uses)) other records point"
      let advice = kind.isRetirable ? ", take it out of use instead of deleting it" : ""
      return "\(linked) at \(names.record(kind, id))\(advice)"
    case .missingField(_, let field):
      return "Still to be filled in: \(words.field(field))"
    case .notYet(let day):
      return "That can only be done from \(names.format.date(day)) on"
    case .blocked(let found):
      guard let first = found.first else { return "Blocked" }
      let rest = found.count > 1 ? " (and \(names.format.number(found.count - 1)) more)" : ""
      return "Blocked: \(findings.detail(first, names))\(rest)"
    case .unsafeText(_, let field, let scalar):
      return "\(words.field(field)): \(hazard(scalar)) cannot stand here"
    case .outOfRange(_, let field, let value, let range):
      let number = names.format.number as (Int) -> String
      let possible = "\(number(range.lowerBound)) to \(number(range.upperBound))"
      return "\(words.field(field)): \(number(value)) is not possible, \(possible) is"
    }
  }

  static func privacy(_ kind: PrivacyKind) -> String {
    switch kind {
    case .nationalNumber: "a national register number"
    case .email: "looks like an e-mail address"
    case .telephone: "looks like a telephone number"
    case .knownPerson: "the name of a guide or contact"
    case .pupilName: "looks like the name of a pupil"
    case .personalName: "looks like the name of a person"
    }
  }

  /// A character that no text may hold, by what it does and its number.
  static func hazard(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let name = "U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)"
    return switch SafeText.hazard(of: scalar) {
    case .lineBreak: "a line break (\(name))"
    case .control: "a control character (\(name))"
    case .direction: "a character that turns text round (\(name))"
    case .hidden, nil: "an invisible character (\(name))"
    }
  }

  static func impossible(_ count: ImpossibleCount, _ words: WordStrings) -> String {
    let number = Format.english.number as (Int) -> String
    switch count {
    case .moreThanEnrolled(let count, let enrolled):
      let size = "there \(enrolled == 1 ? "is" : "are") only \(words.pupils(enrolled))"
      return "\(number(count)) is not possible: \(size)"
    case .moreFirstTimersThanAttended(let firstTimers, let attended):
      return "\(words.firstTimers(firstTimers)) is not possible: only \(number(attended)) came"
    case .firstTimersWithoutAttended(let firstTimers):
      return "\(words.firstTimers(firstTimers)), but how many came is not filled in"
    case .partLargerThanWhole(let part, let whole):
      return "\(number(part)) is not possible: it is a part of \(number(whole))"
    case .negative(let value):
      return "\(number(value)) is not possible: a number of people is never below 0"
    case .moreThanRegistered(let count, let registered):
      guard let registered else { return "\(number(count)) cannot be: how many are registered is not filled in" }
      return registered == 0
        ? "\(number(count)) cannot be: nobody is registered"
        : "\(number(count)) cannot be: there are only \(number(registered))"
    }
  }

  static func contradiction(_ reason: Contradiction.Reason, _ names: Names) -> String {
    let words = names.words
    let number = names.format.number as (Int) -> String
    switch reason {
    case .tooManyNew(let newFaces, let wouldBe, let enrolled):
      return "\(words.firstTimers(newFaces)): that makes \(number(wouldBe)) of \(words.pupils(enrolled))"
    case .tooFewNew(let returning, let cameBefore):
      return "\(number(returning)) are said to have come before, but only \(number(cameBefore)) had"
    case .moreThanRoster(let academy, let attended, let roster):
      let group = "the fixed group of \(names.academy(academy)) has \(words.pupils(roster))"
      return "\(number(attended)) came, but \(group)"
    case .rosterTooSmall(let atLeast, let atMost):
      return
        "At least \(number(atLeast)) different pupils, but the fixed groups have at most \(number(atMost))"
    case .partAgainstClass(let atLeast, let atMost):
      return "Counted apart they were at least \(number(atLeast)), by the whole class at most \(number(atMost))"
    }
  }
}
