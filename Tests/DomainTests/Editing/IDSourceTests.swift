import Domain
import Testing

@Suite("Ids of new records")
struct IDSourceTests {
  private let now = IDSource.epoch + 217_000_000

  @Test("An id is fifteen bytes of lower-case base 32 around a hyphen")
  func form() {
    var source = IDSource(seed: 1)
    let id: RecordID<Session> = source.next(at: now)
    let parts = id.text.split(separator: "-", omittingEmptySubsequences: false)
    #expect(id.text.utf8.count == 15 && parts.map(\.count) == [7, 7])
    #expect(id.text.allSatisfy { "0123456789abcdefghjkmnpqrstvwxyz-".contains($0) })
  }

  @Test(
    "Ids sort by the time of their making, within a second and when the clock goes back", arguments: 1...20)
  func sorted(seed: UInt64) {
    var source = IDSource(seed: seed)
    var dice = Dice(Int(seed))
    var clock = now
    var ids: [RecordID<Venue>] = []
    for _ in 0..<2000 {
      clock += dice.roll(20) == 0 ? dice.roll(5) - 2 : 0
      ids.append(source.next(at: clock))
    }
    #expect(zip(ids, ids.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test("The seconds can be read from the first seven digits")
  func seconds() {
    var source = IDSource(seed: 3)
    let id: RecordID<Kit> = source.next(at: IDSource.epoch + 33)
    #expect(id.text.hasPrefix("0000011-"))
    var early = IDSource(seed: 3)
    let before: RecordID<Kit> = early.next(at: 0)
    #expect(before.text.hasPrefix("0000000-"))
  }

  @Test("Many machines that make ids in the same second make different ones")
  func machines() {
    var ids: Set<String> = []
    for seed in 0..<200 as Range<UInt64> {
      var source = IDSource(seed: seed)
      for _ in 0..<50 { ids.insert((source.next(at: now) as RecordID<Session>).text) }
    }
    #expect(ids.count == 200 * 50)
  }

  @Test("The same seed and the same clock give the same ids")
  func repeatable() {
    var one = IDSource(seed: 9)
    var two = IDSource(seed: 9)
    for _ in 0..<10 {
      #expect((one.next(at: now) as RecordID<Guide>) == two.next(at: now))
    }
  }
}

@Suite("Ids made from names")
struct SlugTests {
  @Test(
    "A name becomes lower-case words without accents",
    arguments: [
      ("Hidrodoe", "hidrodoe"), ("Zoë Çelik", "zoe-celik"), ("'t Lab, zaal 2", "t-lab-zaal-2"),
      ("Johnson & Johnson", "johnson-johnson"), ("  MTECH+ ", "mtech"), ("Œuvre", "oeuvre"), ("★", "item"),
      ("", "item"),
    ])
  func plain(name: String, slug: String) {
    #expect(Slug.make(name) { _ in false } == slug)
  }

  @Test("A long name is cut at a word where that leaves something to recognise")
  func long() {
    #expect(Slug.make("Natuur en Wetenschap Herentals") { _ in false } == "natuur-en")
    #expect(Slug.make("Bibliotheek Herentals") { _ in false } == "bibliotheek")
    #expect(Slug.make("Wetenschapscentrum") { _ in false } == "wetenschapscent")
    #expect(Slug.make("Technopolis abc def") { _ in false } == "technopolis-abc")
  }

  @Test("Ids that are taken are numbered, within fifteen bytes")
  func taken() {
    var taken: Set<String> = []
    for _ in 0..<120 {
      let slug = Slug.make("Wetenschapscentrum") { taken.contains($0) }
      #expect(slug.utf8.count <= Slug.longest)
      #expect(taken.insert(slug).inserted)
    }
    #expect(taken.contains("wetenschapsce-2"))
    let lab: RecordID<Venue> = Slug.make("Lab", among: SmallAlliance().alliance.venues)
    #expect(lab == "lab-2")
  }
}
