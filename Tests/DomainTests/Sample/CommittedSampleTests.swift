import Testing

@testable import Domain

@Suite("The committed sample-data/")
struct CommittedSampleTests {
  @Test("is what the generator makes, byte for byte; `make sample-data` writes it anew")
  func sameBytes() throws {
    let alliance = SampleAlliance.make()
    for file in alliance.files {
      let committed = try Fixture("../../../sample-data/" + file.path).bytes()
      #expect(committed == alliance.encoded(file), "\(file.path) differs")
    }
  }

  @Test("is read without a problem")
  func readable() throws {
    let folder = Fixture("../../../sample-data").path
    let store = try Store.open(folder, forReadingOnly: true)
    #expect(store.problems.isEmpty)
    #expect(store.alliance == SampleAlliance.make())
  }
}
