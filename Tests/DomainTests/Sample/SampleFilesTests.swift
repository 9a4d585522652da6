import Testing

@testable import Domain

@Suite("The sample in files")
struct SampleFilesTests {
  let alliance = SampleAlliance.make()

  private func expectWhole<Element: Record>(_ records: Records<Element>, _ name: String) {
    #expect(!records.isEmpty, "\(name)")
    let read = FileCodec.decode(FileCodec.encode(records), as: Element.self, file: name)
    #expect(read.isWhole, "\(name): \(read.problems)")
    #expect(read.records == records, "\(name)")
  }

  @Test("Every file is written and read back as it was")
  func roundTrip() {
    expectWhole(Records([alliance.profile]), "alliance")
    expectWhole(alliance.schools, "schools")
    expectWhole(alliance.workshops, "workshops")
    expectWhole(alliance.partners, "partners")
    expectWhole(alliance.guides, "guides")
    expectWhole(alliance.venues, "venues")
    expectWhole(alliance.kits, "kits")
    for year in alliance.schoolYears {
      let records = alliance[year]
      expectWhole(records.enrolments, "\(year) enrolments")
      expectWhole(records.freeDays, "\(year) free days")
      expectWhole(records.academies, "\(year) academies")
      expectWhole(records.sessions, "\(year) sessions")
      expectWhole(records.meetings, "\(year) meetings")
      expectWhole(records.observations, "\(year) observations")
    }
  }
}
