import Testing

@testable import Domain
@testable import NetelandTUI

@Suite("Every problem there can be")
struct ProblemCoverageTests {
  private static let expectations: [Domain.Expectation] = [
    .text, .integer, .integerIn(0...9), .integerIn(1...Int.max), .number, .trueOrFalse, .day, .time, .schoolYear,
    .moment, .fingerprint,
    .oneOf(["a", "b"]),
    .object,
    .list,
  ]
  private static let elements: [SyntaxElement] = [
    .value, .key, .keyOrClosingBrace, .valueOrClosingBracket, .colon, .commaOrClosingBrace,
    .commaOrClosingBracket,
    .closingQuote, .escape, .escapedControl, .surrogatePair, .digit, .endOfFile,
  ]

  private static func texts(_ language: Language) -> [String] {
    let problems = language.strings.problems
    let alliance = TextAlliance.alliance
    var kinds: [DataProblem.Kind] = [
      .empty, .zeroByte, .conflictMarker, .comment, .commaTooMany, .more(count: 2), .byteOrderMark, .utf16,
      .notUTF8(byte: 0xE9), .tooDeep(limit: 64), .outOfRange(found: "12", range: 0...9),
      .tooLarge(found: "1e99"), .duplicateKey(firstLine: 3), .unknownKey, .duplicateID(firstLine: 3),
      .danglingReference(kind: .venue, id: "x"), .tooNew(schemaVersion: 3, supported: 1), .notAChange,
      .unreadable(code: 13), .unreadable(code: 2), .unreadable(code: 20), .unreadable(code: 21),
      .unreadable(code: 22), .unreadable(code: 27), .unreadable(code: 40), .conflictCopy(of: "schools.json"),
      .wrongType(found: "1", expected: .text),
    ]
    for expected in expectations {
      kinds += [.missing(expected: expected), .noSuchValue(found: "7", expected: expected)]
    }
    for element in elements {
      kinds += [.syntax(expected: element, found: nil), .syntax(expected: element, found: "]")]
    }
    let stores: [StoreProblem] = [
      .noFolder("/x"), .notAnAlliance("/x"), .folderNotEmpty("/x"), .file(FileProblem(.list, "/x", code: 20)),
      .fileNotWhole(path: "x"), .changedUnderneath(path: "x"), .refused(.wrongStatus(.held)),
      .journal(DataProblem(file: "x", kind: .empty)), .readOnly(.asked),
      .readOnly(.folderNotWritable(path: "/x")),
    ]
    let actions: [FileProblem.Action] = [
      .read, .write, .append, .replace, .synchronise, .makeFolder, .list, .lock, .remove,
    ]
    let counts: [ImpossibleCount] = [
      .moreThanEnrolled(count: 2, enrolled: 1), .moreFirstTimersThanAttended(firstTimers: 2, attended: 1),
      .firstTimersWithoutAttended(firstTimers: 2), .partLargerThanWhole(part: 2, whole: 1), .negative(-1),
      .moreThanRegistered(count: 3, registered: 2), .moreThanRegistered(count: 3, registered: 0),
      .moreThanRegistered(count: 3, registered: nil),
    ]
    var refusals: [Refusal] = [
      .changedMeanwhile(file: .standing(.school), record: "012345-01"), .noSuchRecord(kind: .guide, id: "x"),
      .idTaken(kind: .guide, id: "an"), .wrongStatus(.cancelled), .stillUsed(kind: .kit, id: "spike", by: 2),
      .missingField(kind: .kit, field: "name"), .notYet(TextAlliance.robots.day),
      .outOfRange(kind: .kit, field: "stock", value: -1, range: 0...9),
      .unsafeText(kind: .kit, field: "name", scalar: "\n"), .unsafeText(kind: .kit, field: "name", scalar: "\u{1B}"),
      .unsafeText(kind: .kit, field: "name", scalar: "\u{202E}"),
      .unsafeText(kind: .kit, field: "name", scalar: "\u{E0041}"),
    ]
    refusals += counts.map { .impossible($0) }
    refusals += TextAlliance.details.map { .blocked([TextAlliance.finding($0)]) }
    let reasons: [Contradiction.Reason] = [
      .tooManyNew(newFaces: 1, wouldBe: 3, enrolled: 2), .tooFewNew(returning: 3, cameBefore: 1),
      .moreThanRoster(academy: "a1", attended: 3, roster: 2), .rosterTooSmall(atLeast: 3, atMost: 2),
      .partAgainstClass(atLeast: 3, atMost: 2),
    ]
    let csv: [CSVProblem.Kind] = [
      .notUTF8, .utf16, .spreadsheet, .zeroByte, .unterminatedQuote, .strayQuote,
      .wrongFieldCount(found: 2, expected: 3),
      .missingColumn("naam", present: ["net"]), .emptyFile,
    ]
    let imports: [ImportProblem.Kind] = [
      .unreadable(.text), .unreadable(.wholeNumber(0...9)), .unreadable(.number), .unreadable(.oneOf(["VGO"])),
      .missingColumn(present: ["net"]), .tooMany(10_000, limit: 9999), .noPostcode, .noLongerRecognised,
      .unknownRecognition, .differs(fromLine: 3), .outsideBelgium, .otherSchoolYear(wanted: TextAlliance.year),
      .noSite, .unsafeText("\u{1B}"), .priorityAboveTotal(priority: 3, total: 2),
    ]
    let checks: [DataCheck.Problem.Detail] = [
      .missing(.venue, id: "x"), .outsideYear(TextAlliance.robots.day), .unknownMunicipality("Mol"),
      .idInOtherYear(TextAlliance.year), .repeated(of: "counts[0]"), .partLargerThanWhole(part: 3, whole: 2),
      .takesNoTime(start: TextAlliance.robots.start, end: nil),
      .hoursOutOfOrder(TextAlliance.robots.start, after: TextAlliance.robots.start),
      .endsBeforeItBegins(first: TextAlliance.robots.day, last: TextAlliance.robots.day),
    ]
    let names = Names(alliance, words: problems.words, format: problems.format)
    var texts = kinds.map { problems.text(DataProblem(file: "x.json", line: 1, column: 2, kind: $0)) }
    texts += stores.map { problems.text($0) }
    texts += actions.map { problems.text(FileProblem($0, "/x", code: 21)) }
    texts += SystemFault.allCases.map(problems.fault)
    texts += refusals.map { problems.text($0, in: alliance) }
    texts += reasons.map {
      problems.text(Contradiction(cohort: TextAlliance.cohort, sessions: ["s1"], reason: $0), in: alliance)
    }
    texts += csv.map { problems.text(CSVProblem(line: 1, column: 1, kind: $0), file: "x.csv") }
    texts += imports.map {
      problems.text(ImportProblem(line: 1, column: 1, field: "naam", found: "x", kind: $0), file: "x.csv")
    }
    texts += ImportOutcome.LeftOut.allCases.map { problems.leftOut($0, 2) }
    texts += checks.map { problems.checkDetail($0, names) }
    texts += PrivacyKind.allCases.map {
      problems.text(
        PrivacyFinding(file: .standing(.kit), record: "x", field: "note", kind: $0, text: "abc", range: 0..<2))
    }
    return texts
  }

  @Test("has a sentence of its own, on one line, without a full stop", arguments: Language.allCases)
  func complete(_ language: Language) {
    let texts = Self.texts(language)
    for text in texts { #expect(!text.isEmpty && text == text.harmless && !text.hasSuffix("."), "\(text)") }
    #expect(Set(texts).count == texts.count)
  }

  @Test("is said in both languages")
  func translated() {
    for (dutch, english) in zip(Self.texts(.dutch), Self.texts(.english)) { #expect(dutch != english) }
  }
}
