import Testing

@testable import Domain

@Suite("The catalogue and the empty alliance")
struct CatalogueTests {
  @Test("The catalogue has 12, 9, 2 and 2 workshops, and the V-BOT trajectories beside them")
  func strands() {
    func count(_ strand: Strand) -> Int { Catalogue.workshops.count { $0.strand == strand } }
    #expect(count(.vlaioPrimary) == 12)
    #expect(count(.vlaioSecondary) == 9)
    #expect(count(.mtech) == 2)
    #expect(count(.vives) == 2)
    #expect(count(.vbot) == 3)
    #expect(Set(Catalogue.workshops.map(\.id)).count == 28)
  }

  @Test("Every workshop says for whom, how long, how many and on which theme; codes fit in a record id")
  func workshopsAreComplete() {
    for workshop in Catalogue.workshops {
      #expect(!workshop.grades.isEmpty)
      #expect((90...180).contains(workshop.minutes))
      #expect((workshop.capacity ?? 0) >= SampleOuting.places)
      #expect(workshop.id.text.utf8.count <= 15)
      #expect(workshop.theme != nil)
    }
    #expect(Set(Catalogue.workshops.map(\.theme)).count == TransitionTheme.allCases.count)
    #expect(Set(Catalogue.workshops.map(\.title)).count == 28)
  }

  @Test("The kits of the workshops are those of the catalogue, none too many")
  func kits() {
    #expect(Set(Catalogue.workshops.compactMap(\.kit)) == Set(Catalogue.kits.map(\.id)))
    for kit in Catalogue.kits { #expect((1...2).contains(kit.stock) && kit.id.text.utf8.count <= 15) }
  }

  @Test("Each of the twelve basic workshops is open to fifth-graders")
  func basicWorkshopsSuitL5() {
    let basic = Catalogue.workshops.filter { $0.strand == .vlaioPrimary }
    #expect(basic.allSatisfy { $0.grades.contains(.l5) })
    #expect(Set(SampleOuting.workshops) == Set(basic.map(\.id.text)))
  }

  @Test("An empty alliance knows its municipalities by postcode and holds the bar of 71%")
  func emptyAlliance() {
    let alliance = Alliance.empty(named: "Neteland")
    #expect(alliance.profile.name == "Neteland")
    let homes = [
      "2200": "Herentals", "2250": "Olen", "2270": "Herenthout", "2280": "Grobbendonk", "2288": "Grobbendonk",
      "2290": "Vorselaar",
    ]
    for (postcode, name) in homes {
      #expect(alliance.profile.municipality(ofPostcode: postcode)?.name == name)
    }
    #expect(alliance.profile.municipalities.flatMap(\.postcodes).count == homes.count)
    #expect(alliance.profile.target.percent == 71)
    #expect(alliance.profile.target.grades == [.l5])
    #expect(alliance.profile.target.setting == .outOfSchool)
    #expect(alliance.workshops.count == 28 && alliance.kits.count == Catalogue.kits.count)
    #expect(alliance.schools.isEmpty && alliance.years.isEmpty)
  }
}
