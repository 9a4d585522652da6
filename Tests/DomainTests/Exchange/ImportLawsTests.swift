import Testing

@testable import Domain

/// What holds of every import, whatever the table.
@Suite("Every import")
struct ImportLawsTests {
  private static func schoolTable(_ random: inout SplitMix64) -> String {
    let columns: [(String, [String])] = [
      ("schoolnummer", ["1", "2", "3.0", "000004"]), ("intern_vplnummer", ["1", "01", "2", "2.0"]),
      ("naam", ["De Ster", "De Zon", "De \"\"Maan\"\""]),
      ("postcode", ["2200", "2250", "2288", "9000", "", "?"]),
      ("net", ["VGO", "GO!", "OGO"]), ("straat", ["", "Kerkplein", "Leivelden"]),
      ("huisnummer", ["", "1", "2"]),
      ("busnummer", ["", "B"]), ("lx", ["", "0", "186512,25", "999999"]), ("ly", ["", "0", "207133.5"]),
      ("telefoon", ["", "014"]), ("status erkenning", ["S", "E", "", "afgevoerd", "?"]),
      ("ingerichte hoofdstructuren", ["", "111", "211", "311", "Gewoon lager onderwijs"]),
    ]
    return table(columns, ";", rows: 0...12, &random)
  }

  private static func pupilTable(_ random: inout SplitMix64) -> String {
    let columns: [(String, [String])] = [
      ("instellingsnummer", ["1", "2.0", "3", "9", ""]), ("intern_volgnr_vpl", ["1", "01", "2.0", ""]),
      ("hoofdstructuur_inschrijving_code", ["211", "211", "311", "321", "111", "312"]),
      ("leerjaar", ["1", "5de leerjaar", "5", "2.0", "OKAN", "n.v.t."]), ("geslacht", ["M", "V", "V", "X"]),
      ("aantal_inschrijvingen", ["0", "3", "12", "7.0", "<5"]),
    ]
    return table(columns, ",", rows: 0...40, &random)
  }

  private static func table(
    _ columns: [(String, [String])], _ delimiter: String, rows: ClosedRange<Int>, _ random: inout SplitMix64
  ) -> String {
    var lines = [columns.map(\.0).joined(separator: delimiter)]
    for _ in 0..<Int.random(in: rows, using: &random) {
      let cells = columns.map { "\"\($0.1.randomElement(using: &random) ?? "")\"" }
      lines.append(cells.joined(separator: delimiter))
    }
    return lines.joined(separator: "\r")
  }

  /// Schools with all kinds of enrolments.
  private static func alliance(_ random: inout SplitMix64) -> Alliance {
    var alliance = Import.empty
    for number in 1...3 where Bool.random(using: &random) {
      for site in 1...2 where Bool.random(using: &random) {
        var school = School(id: RecordID("00000\(number)-0\(site)"), name: "School \(number)")
        school.levels = Bool.random(using: &random) ? [.primary] : []
        school.retired = Int.random(in: 0..<4, using: &random) == 0
        school.address.street = Bool.random(using: &random) ? "Kerkplein" : nil
        school.address.lambertX = 1000
        alliance.schools.put(school)
        guard Bool.random(using: &random) else { continue }
        let counts = [Grade.l1, .l5, .s2].filter { _ in Bool.random(using: &random) }.map { grade in
          GradeCount(
            grade: grade, boys: [nil, 3].randomElement(using: &random)!,
            pupils: [nil, 8, 90].randomElement(using: &random)!,
            priority: [nil, 2, 60].randomElement(using: &random)!)
        }
        alliance[Import.year].enrolments.put(
          Enrolment(school: school.id, counts: counts, provisional: Bool.random(using: &random)))
      }
    }
    return alliance
  }

  @Test("Schools: done twice is done once, and undone is never done")
  func schools() throws {
    var random = SplitMix64(seed: 41)
    var changes = 0
    for _ in 0..<400 {
      let before = Self.alliance(&random)
      let text = Self.schoolTable(&random)
      let outcome = try Import.schools(text, into: before)
      #expect(!outcome.isBlocked)
      let after = try before.applying(outcome.edit)
      changes += outcome.differences.count

      #expect(try after.applying(outcome.edit.inverted) == before)
      let second = try Import.schools(text, into: after)
      #expect(second.edit.isEmpty)
      #expect(second.unchanged == outcome.unchanged + outcome.differences.count)
      #expect(outcome.edit.mutations.map(\.recordID) == outcome.differences.map(\.id))
      #expect(outcome.differences.allSatisfy { !$0.fields.isEmpty })
      #expect(after.schools.allSatisfy { before.schools[$0.id] != nil || after.profile.holds($0) })
    }
    #expect(changes > 400)
  }

  @Test("Pupils: done twice is done once, and undone is never done")
  func pupils() throws {
    var random = SplitMix64(seed: 42)
    var changes = 0
    for _ in 0..<400 {
      let before = Self.alliance(&random)
      let text = Self.pupilTable(&random)
      let outcome = try Import.pupils(text, into: before)
      #expect(!outcome.isBlocked)
      let after = try before.applying(outcome.edit)
      changes += outcome.differences.count

      #expect(try after.applying(outcome.edit.inverted) == before)
      #expect(try Import.pupils(text, into: after).edit.isEmpty)
      #expect(outcome.edit.mutations.map(\.recordID) == outcome.differences.map(\.id))
      #expect(outcome.differences.allSatisfy { !$0.fields.isEmpty })
      for enrolment in after[Import.year].enrolments {
        #expect(enrolment.counts.map(\.grade) == enrolment.counts.map(\.grade).sorted())
      }
    }
    #expect(changes > 200)
  }

  @Test("Pupils: the order of the rows does not matter")
  func order() throws {
    var random = SplitMix64(seed: 43)
    for _ in 0..<200 {
      let before = Self.alliance(&random)
      let lines = Self.pupilTable(&random).split(separator: "\r").map(String.init)
      let shuffled = lines.prefix(1) + lines.dropFirst().shuffled(using: &random)
      let outcomes = try [Array(lines), Array(shuffled)].map {
        try Import.pupils($0.joined(separator: "\n"), into: before)
      }
      #expect(outcomes[0].edit == outcomes[1].edit)
      #expect(outcomes[0].leftOut == outcomes[1].leftOut)
    }
  }
}

extension AllianceProfile {
  fileprivate func holds(_ school: School) -> Bool {
    municipality(ofPostcode: school.address.postcode)?.name == school.address.municipality
  }
}
