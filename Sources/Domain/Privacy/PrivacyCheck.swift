/// Looks through all texts of an alliance for personal data that should not be in them.
///
/// The model has only counts of pupils and fields for the contacts of adults; whatever else there is of persons was
/// written into a note, a reason, a title, or under a key that the program does not know. What stands in its own field,
/// as the address of a contact does, is no finding. What merely looks like a name may be something else: somebody has to
/// look.
public struct PrivacyCheck: Equatable, Sendable {
  /// In the order of the files, the records and their fields.
  public let findings: [PrivacyFinding]

  public init(_ alliance: Alliance) {
    let detectors = PrivacyDetectors(alliance)
    var findings: [PrivacyFinding] = []
    alliance.forEachRecord { file, record in
      var collector = TextCollector()
      record.walk(&collector)
      for field in collector.texts {
        let nature = FieldNature.judged(file.kind, field.path) ?? .free
        for match in detectors.matches(in: field.text, wanted: nature.unwanted) {
          findings.append(
            PrivacyFinding(
              file: file, record: record.idText, field: field.place, kind: match.kind, text: field.text,
              range: match.range))
        }
      }
    }
    self.findings = findings
  }
}

/// All detectors, with what they have to know of the alliance.
struct PrivacyDetectors {
  private let names: PersonNameDetector
  private let adults: KnownPersonDetector

  init(_ alliance: Alliance) {
    names = PersonNameDetector(organisations: alliance.organisationNames)
    adults = KnownPersonDetector(names: alliance.adultNames)
  }

  /// From left to right; where two overlap, the surer kind.
  func matches(in text: String, wanted: Set<PrivacyKind>) -> [PrivacyMatch] {
    guard text.utf8.count > 2 else { return [] }
    let characters = Array(text)
    var found: [PrivacyMatch] = []
    let numbers = DigitGroups(characters)
    found += NationalNumberDetector.matches(in: numbers)
    found += EmailDetector.matches(in: characters)
    found += TelephoneDetector.matches(in: numbers)
    if wanted.contains(.personalName) {
      let words = TextWords(characters)
      found += adults.matches(in: words)
      found += names.matches(in: words)
    }
    var kept: [PrivacyMatch] = []
    for kind in PrivacyKind.allCases {
      for match in found where match.kind == kind && !kept.contains(where: { $0.range.overlaps(match.range) }) {
        kept.append(match)
      }
    }
    // What may stand here still keeps others from seeing something in it.
    return kept.filter { wanted.contains($0.kind) }.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

extension Alliance {
  /// The names of organisations, places and workshops: what looks like a person in a text may be one of these.
  fileprivate var organisationNames: [String] {
    [profile.name] + profile.municipalities.map(\.name) + schools.map(\.name) + schools.map(\.municipality)
      + partners.map(\.name) + venues.map(\.name) + workshops.map(\.title) + kits.map(\.name)
  }

  /// The names of the guides and of the contacts of schools and partners.
  fileprivate var adultNames: [String] {
    guides.map(\.name) + schools.flatMap { $0.contacts.map(\.name) } + partners.flatMap { $0.contacts.map(\.name) }
  }
}

extension Record {
  fileprivate var idText: String { id.text }

  fileprivate func walk(_ collector: inout TextCollector) {
    var copy = self
    do {
      try copy.visit(&collector)
    } catch {
      preconditionFailure("a collector throws nothing")
    }
  }
}
