import Domain
import Testing

@testable import NetelandTUI

@Suite("Who can do this?")
struct WhoCanScreenTests {
  private let year = SchoolYear(containing: SampleAlliance.today)

  /// The first session to come, on which the agenda opens.
  private func next(_ alliance: Alliance = SampleAlliance.make()) throws -> Session {
    let found = alliance[year].sessions.inOrder.first { $0.day >= SampleAlliance.today }
    return try #require(found)
  }

  private func screen(_ ending: Stage.Ending) throws -> WhoCanScreen {
    try #require(ending.state.top as? WhoCanScreen)
  }

  @Test("w ranks the guides for the selected session, those who can above those who cannot")
  func ranked() throws {
    let session = try next()
    let offers = SchedulingBoard(SampleAlliance.make(), year: year).guideOffers(for: session)
    let ending = Stage(120, 40).play(.typed("3w"))
    #expect(try screen(ending).offers == offers)
    let alliance = SampleAlliance.make()
    let names = offers.compactMap { offer in alliance.guides[offer.guide].map { "\(offer.sign) \($0.name)" } }
    let text = ending.frame.text()
    let places = names.map { text.firstRange(of: $0)?.lowerBound }
    #expect(!places.contains(nil) && places.compactMap(\.self) == places.compactMap(\.self).sorted())
  }

  @Test("Who cannot comes with the reason, and the other party by name")
  func reasons() throws {
    var stage = Stage(120, 40)
    let session = try next()
    var other = session
    other.id = "zz-other"
    other.guides = ["G-04"]
    other.venue = nil
    other.participation = []
    stage.alliance[year].sessions.put(other)
    let text = stage.play(.typed("3w<end>")).frame.text()
    let names = Names(stage.alliance, words: .dutch, format: .dutch)
    #expect(text.contains("begeleidt dan al \(names.session("zz-other"))"))
    #expect(text.contains("✗ Wouter Luytenbroeck"))
  }

  @Test("Enter puts the guide on the session in one change, and goes back to it")
  func assigned() throws {
    var stage = Stage()
    var session = try next()
    session.guides = []
    stage.alliance[year].sessions.put(session)
    let first = try #require(SchedulingBoard(stage.alliance, year: year).guideOffers(for: session).first)
    #expect(first.standing == .able)
    let ending = stage.play(.typed("3w<enter>"))
    #expect(ending.state.layers.isEmpty)
    #expect(ending.saved.count == 1)
    #expect(ending.state.world.alliance.session(session.id)?.guides == [first.guide])
    #expect(stage.play(.typed("3w<enter>u")).state.world.alliance.session(session.id)?.guides == [])
  }

  @Test("Space puts on and takes off, and stays; v puts one in the place of all")
  func several() throws {
    var stage = Stage()
    var session = try next()
    session.guides = []
    stage.alliance[year].sessions.put(session)
    func guides(_ keys: String) throws -> [RecordID<Guide>] {
      try #require(stage.play(.typed(keys)).state.world.alliance.session(session.id)).guides
    }
    let able = SchedulingBoard(stage.alliance, year: year).guideOffers(for: session).map(\.guide)
    #expect(try guides("3w ") == [able[0]])
    #expect(try guides("3w  ") == [])
    #expect(stage.play(.typed("3w ")).state.top is WhoCanScreen)
    session.guides = [able[0]]
    stage.alliance[year].sessions.put(session)
    let offers = SchedulingBoard(stage.alliance, year: year).guideOffers(for: session).map(\.guide)
    let place = try #require(offers.firstIndex(of: able[1]))
    let there = "3w" + String(repeating: "<down>", count: place)
    #expect(try guides(there + "v") == [able[1]])
    #expect(try guides(there + "<enter>") == [able[0], able[1]])
  }

  @Test("A guide who clashes opens the form with the guide filled in and the reason asked for")
  func blocked() throws {
    var stage = Stage()
    var session = try next()
    session.guides = []
    var other = session
    other.id = "zz-other"
    other.guides = ["G-04"]
    other.venue = nil
    other.participation = []
    stage.alliance[year].sessions.put(session)
    stage.alliance[year].sessions.put(other)
    let offers = SchedulingBoard(stage.alliance, year: year).guideOffers(for: session)
    let place = try #require(offers.firstIndex { $0.guide == "G-04" })
    let there = "3w" + String(repeating: "<down>", count: place) + "<enter>"
    let asked = stage.play(.typed(there))
    let form = try #require(asked.state.top as? SessionFormScreen)
    #expect(form.form.focusedKey == SessionFields.reason.rawValue)
    #expect(form.form.keys(of: SessionFields.guides.rawValue) == ["G-04"])
    #expect(asked.saved.isEmpty && asked.state.notice?.weight == .refused)
    let kept = stage.play(.typed(there + "Komt halverwege<ctrl-s>")).state.world.alliance.session(session.id)
    #expect(kept?.guides == ["G-04"])
    #expect(kept?.reason(against: .guideTaken) == "Komt halverwege")
  }

  @Test("A cancelled session asks for nobody")
  func cancelled() throws {
    var stage = Stage()
    var session = try next()
    session.status = .cancelled
    stage.alliance[year].sessions.put(session)
    let ending = stage.play(.typed("3w"))
    #expect(ending.state.layers.isEmpty)
    #expect(ending.state.notice?.text == Strings.dutch.agenda.isCancelled)
  }

  @Test("An alliance without guides says so")
  func nobody() throws {
    var stage = Stage()
    stage.alliance.guides = Records()
    let ending = stage.play(.typed("3w"))
    #expect(ending.frame.text().contains(Strings.dutch.guides.noGuides))
    #expect(stage.play(.typed("3w<enter>")).saved.isEmpty)
  }

  @Test("In the form F4 opens the guides, the able first, each with why or why not")
  func inForm() throws {
    let session = try next()
    var bare = session
    bare.guides = []
    var stage = Stage(120, 40)
    stage.alliance[year].sessions.put(bare)
    let ending = stage.play(.typed("3e<f4>"))
    let form = try #require(ending.state.top as? SessionFormScreen).form
    #expect(form.focusedKey == SessionFields.guides.rawValue && form.isDropdownOpen)
    let options = try #require(form.index(of: SessionFields.guides.rawValue)).advanced(by: 0)
    let offers = SchedulingBoard(stage.alliance, year: year).guideOffers(for: bare)
    #expect(form.fields[options].kind.options.map(\.key) == offers.map(\.guide.text))
    #expect(ending.frame.text().contains("✓ vrij, en geeft deze workshop"))
    let chosen = stage.play(.typed("3e<f4><enter><ctrl-s>")).state.world.alliance.session(session.id)
    #expect(chosen?.guides == [offers[0].guide])
  }

  @Test("Another day in the form brings the guides in another order")
  func rankedAnew() throws {
    let monday = Stage(120, 40).play(.typed("1nrobot<enter><enter>23/11<enter>"))
    let wednesday = Stage(120, 40).play(.typed("1nrobot<enter><enter>25/11<enter>"))
    func guides(_ ending: Stage.Ending) throws -> [String] {
      let form = try #require(ending.state.top as? SessionFormScreen).form
      let place = try #require(form.index(of: SessionFields.guides.rawValue))
      return form.fields[place].kind.options.map(\.detail)
    }
    #expect(try guides(monday) != guides(wednesday))
    #expect(try guides(monday).contains { $0.contains("komt niet op maandag") })
    #expect(try !guides(wednesday).contains { $0.contains("komt niet op") })
  }
}
