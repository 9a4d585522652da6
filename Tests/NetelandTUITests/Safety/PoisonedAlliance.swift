@testable import Domain

/// Scalars that must not reach a terminal, written down apart from the rule that keeps them from it.
enum Poison {
  private static let ranges: [ClosedRange<UInt32>] = [
    0x00...0x1F, 0x7F...0x9F, 0xAD...0xAD, 0x61C...0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069,
    0xFEFF...0xFEFF, 0xE0001...0xE007F,
  ]

  static let scalars: [Unicode.Scalar] = ranges.flatMap { $0.compactMap { Unicode.Scalar($0) } }

  /// Is one, or is no character at all.
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    ranges.contains { $0.contains(scalar.value) }
  }

  /// The first one in a text, by its number.
  static func first(in text: String, but allowed: Unicode.Scalar? = nil) -> String? {
    text.unicodeScalars.first { contains($0) && $0 != allowed }.map { String($0.value, radix: 16) }
  }

  /// Another dose for each number; with an escape sequence in it that a terminal would obey.
  static func dose(_ number: Int) -> String {
    var text = String.UnicodeScalarView()
    for step in 0..<4 { text.append(scalars[(number * 31 + step * 17) % scalars.count]) }
    return "\u{1B}[31m\(String(text))"
  }
}

/// Puts poison into every text and every id of a record; ids are all changed the same way, so references still lead
/// somewhere.
struct Poisoner: FieldVisitor {
  let dose: String

  mutating func field<Value: FieldValue>(_ key: StaticString, _ value: inout Value, in range: ClosedRange<Int>?) {
    poison(&value)
  }

  mutating func field<Value: FieldValue>(_ key: StaticString, _ value: inout Value?, in range: ClosedRange<Int>?) {
    guard var inner = value else { return }
    poison(&inner)
    value = inner
  }

  mutating func field<Value: FieldValue>(_ key: StaticString, _ value: inout Value, usually usual: Value) {
    poison(&value)
  }

  mutating func list<Value: FieldValue>(_ key: StaticString, _ values: inout [Value]) {
    for index in values.indices { poison(&values[index]) }
  }

  mutating func object<Part: Visitable>(_ key: StaticString, _ part: inout Part?) throws {
    guard var inner = part else { return }
    try inner.visit(&self)
    part = inner
  }

  mutating func objects<Part: Visitable>(_ key: StaticString, _ parts: inout [Part]) throws {
    for index in parts.indices { try parts[index].visit(&self) }
  }

  mutating func unknown(_ fields: inout UnknownFields) {
    fields.fields.append(.init(key: "x\(dose)", json: "\"y\""))
  }

  private func poison<Value: FieldValue>(_ value: inout Value) {
    guard Value.expectation == .text, case .text(let text) = value.scalar else { return }
    // In the middle of texts, so that it is among what a narrow column shows; behind ids, so that they keep their order.
    let middle = text.index(text.startIndex, offsetBy: min(2, text.count))
    let poisoned = Value.self == String.self ? text[..<middle] + dose + text[middle...] : text + dose
    if let new = Value(.text(String(poisoned))) { value = new }
  }
}

extension Alliance {
  /// The sample of the running year alone: enough for every screen and command, and quick.
  static let runningSample: Alliance = {
    var sample = SampleAlliance.make()
    let running = SchoolYear(containing: SampleAlliance.today)
    sample.years = sample.years.filter { $0.key == running }
    return sample
  }()

  /// With poison in every text of it.
  func poisoned(_ dose: String) throws -> Alliance {
    func poisoned<R: Record>(_ record: R) throws -> R {
      var poisoner = Poisoner(dose: dose)
      var copy = record
      try copy.visit(&poisoner)
      return copy
    }
    func poisoned<R: Record>(_ records: Records<R>) throws -> Records<R> {
      Records(try records.map { try poisoned($0) })
    }
    var all = Alliance()
    all.profile = try poisoned(profile)
    all.schools = try poisoned(schools)
    all.workshops = try poisoned(workshops)
    all.partners = try poisoned(partners)
    all.guides = try poisoned(guides)
    all.venues = try poisoned(venues)
    all.kits = try poisoned(kits)
    for (year, records) in years {
      all[year].enrolments = try poisoned(records.enrolments)
      all[year].freeDays = try poisoned(records.freeDays)
      all[year].academies = try poisoned(records.academies)
      all[year].sessions = try poisoned(records.sessions)
      all[year].meetings = try poisoned(records.meetings)
      all[year].observations = try poisoned(records.observations)
    }
    return all
  }
}
