import Domain
import Testing

@testable import NetelandTUI

@Suite("Finding anything in the palette")
struct PaletteScreenTests {
  private func play(_ keys: String) -> Stage.Ending { Stage().play(.typed(keys)) }

  /// The row that is selected.
  private func selected(_ ending: Stage.Ending) -> String {
    ending.frame.text().split(separator: "\n").first { $0.contains("│ ▸") }.map(String.init) ?? ""
  }

  private let alliance = SampleAlliance.make()

  @Test("Colon and Ctrl-P open it on every screen, Esc closes it and leaves everything as it was", arguments: 1...5)
  func opening(screen: Int) {
    let before = play("\(screen)")
    for key in [":", "<ctrl-p>"] {
      let open = play("\(screen)\(key)")
      #expect(open.state.layers.last is PaletteScreen)
      #expect(open.cursor != nil)
      let after = play("\(screen)\(key)xyz<esc>")
      #expect(after.state.layers.isEmpty)
      #expect(after.frame.text() == before.frame.text())
    }
  }

  @Test("Before anything is typed it has every action that holds below, each once, with its keys")
  func actions() throws {
    for screen in ["1", "2", "3", "4", "5", "1U"] {
      let below = play(screen).state
      let palette = try #require(play(screen + ":").state.layers.last as? PaletteScreen)
      let expected = Set(below.offers.map(\.action)).subtracting([.palette])
      #expect(palette.found.count == expected.count)
      let shown = play(screen + ":").frame.text()
      #expect(shown.contains(Strings.dutch.actions[below.offers[0].action].long))
    }
    #expect(selected(play("2:nieuwe sessie")).contains(" n "))
  }

  @Test(
    "Enter on an action does what its key does",
    arguments: [
      ("1", "naar bereik", "4"), ("2", "nieuwe sessie", "n"), ("2", "groeperen", "g"), ("5", "regels", "K"),
      ("3", "naar een dag die je typt", "g"), ("1", "taal", "L"), ("2", "filter", "/"), ("1", "laatste rij", "<end>"),
    ])
  func doing(screen: String, typed: String, key: String) {
    #expect(play("\(screen):\(typed)<enter>").frame.text() == play(screen + key).frame.text())
  }

  @Test("An action that can do nothing says why in its row, and Enter says it again and stays")
  func refused() throws {
    let refusal = try #require(play("5").state.refusal(of: .delete))
    let open = play("5:verwijderen")
    #expect(open.frame.text().contains("! " + refusal))
    let tried = play("5:verwijderen<enter>")
    #expect(tried.state.notice == Notice(.refused, refusal))
    #expect(tried.state.layers.count == 1)
  }

  @Test("In a folder that can only be read what would change it is refused with that reason")
  func readOnly() {
    var stage = Stage()
    stage.readOnly = .asked
    let ending = stage.play(.typed("2:nieuwe sessie<enter>"))
    #expect(ending.state.notice?.text == Strings.dutch.app.readOnly(.asked))
    #expect(ending.saved.isEmpty)
  }

  @Test("Every school is found by its name, and Enter stands on it")
  func schools() throws {
    for school in alliance.schools {
      let ending = play(":\(school.name) \(school.municipality)<enter>")
      #expect(ending.state.shown == .schools, "\(school.name)")
      let screen = try #require(ending.state.screens[ScreenID.schools.rawValue] as? SchoolsScreen)
      #expect(screen.selected?.id == school.id, "\(school.name)")
    }
  }

  @Test("Every workshop, partner, guide, venue and academy is found, and Enter stands on it in Beheer")
  func records() throws {
    var all: [(kind: RecordKind, id: String, typed: String)] = []
    all += alliance.workshops.map { (.workshop, $0.id.text, "\($0.title) \($0.id.text)") }
    all += alliance.partners.map { (.partner, $0.id.text, "\($0.name) \($0.municipality ?? "")") }
    all += alliance.guides.map { (.guide, $0.id.text, $0.name) }
    all += alliance.venues.map { (.venue, $0.id.text, "\($0.name) \($0.address.municipality)") }
    for year in alliance.schoolYears {
      all += alliance[year].academies.map { (.academy, $0.id.text, "\($0.name) \(year)") }
    }
    #expect(all.count > 50)
    var state = play("").state
    for (kind, id, typed) in all {
      var palette = PaletteScreen([], in: state.world)
      _ = palette.paste(typed, in: state.world)
      let place = palette.found.firstIndex { entry in
        if case .record(kind, id, _) = entry { true } else { false }
      }
      let row = try #require(place, "\(typed)")
      #expect(row < 3, "\(typed): \(row)")
      for _ in 0..<row { _ = palette.type(.down, in: state.world) }
      _ = state.carryOut(palette.update(.choose, in: state.world))
      #expect(state.shown == .admin)
      let screen = try #require(state.screens[ScreenID.admin.rawValue] as? AdminScreen)
      #expect(screen.kind == kind)
      #expect(screen.selected?.id == id, "\(typed)")
    }
  }

  @Test("Every session is found by its workshop and its day, also of another year, and Enter stands on it")
  func sessions() throws {
    let format = Format.dutch
    let state = play("").state
    var checked = 0
    for (place, session) in alliance.schoolYears.flatMap({ alliance[$0].sessions.all }).enumerated()
    where place % 9 == 0 {
      let title = try #require(alliance.workshops[session.workshop]?.title)
      var palette = PaletteScreen([], in: state.world)
      _ = palette.paste("\(title) \(format.dateOnly(session.day))", in: state.world)
      let ids = palette.found.map { $0.destination(in: alliance)?.focus }
      #expect(ids.prefix(6).contains(.session(session.id)), "\(title) \(session.day)")
      checked += 1
    }
    #expect(checked > 30)
    let year = try #require(SchoolYear("2024-2025"))
    let earlier = try #require(alliance[year].sessions.first)
    var going = state
    _ = going.carryOut([.show(.agenda, .session(earlier.id))])
    #expect(going.world.year == SchoolYear("2024-2025"))
  }

  @Test("Of the sessions of a workshop the next one comes first")
  func nearest() throws {
    let state = play("").state
    let next = try #require(
      alliance[state.world.year].sessions.filter { $0.day >= state.world.today }.min { Session.inOrder($0, $1) })
    let title = try #require(alliance.workshops[next.workshop]?.title)
    var palette = PaletteScreen([], in: state.world)
    _ = palette.paste(title, in: state.world)
    let sessions = palette.found.compactMap { entry -> Session? in
      guard case .session(let id)? = entry.destination(in: alliance)?.focus else { return nil }
      return alliance.session(id)
    }
    #expect(sessions.first?.day == next.day)
    let coming = sessions.prefix { $0.day >= state.world.today }
    #expect(coming.map(\.day) == coming.map(\.day).sorted())
    #expect(sessions.count > coming.count)
  }

  @Test("A mistyped name is found, and what nothing has in it says so and goes nowhere")
  func mistakes() {
    let school = alliance.schools[0]
    let word = school.municipality
    let swapped = String(word.prefix(2)) + String(word.dropFirst(2).prefix(2).reversed()) + word.dropFirst(4)
    #expect(selected(play(":\(swapped)")).contains(word))
    let none = play(":qqqq<enter>")
    #expect(none.frame.text().contains("Niets gevonden"))
    #expect(none.state.notice == Notice(.refused, "Niets gevonden"))
    #expect(none.state.layers.count == 1)
  }

  @Test("The arrows walk what is found, another letter starts again at the best")
  func walking() throws {
    let down = try #require(play(":school<down><down><up>").state.layers.last as? PaletteScreen)
    #expect(down.list.selected == 1)
    let again = try #require(play(":school<down><down>e").state.layers.last as? PaletteScreen)
    #expect(again.list.selected == 0)
    let last = try #require(play(":<pgdn><pgdn><pgdn><pgdn>").state.layers.last as? PaletteScreen)
    #expect(last.list.selected == last.found.count - 1)
  }

  @Test("It works over a layer, and goes from there", arguments: ["3i", "5K", "U"])
  func overLayers(keys: String) {
    let open = play(keys + ":")
    #expect(open.state.layers.count == 2)
    #expect(open.state.layers.last is PaletteScreen)
    let gone = play(keys + ":naar scholen<enter>")
    #expect(gone.state.layers.isEmpty)
    #expect(gone.state.shown == .schools)
  }

  @Test("A colon is a colon where text is typed", arguments: ["2/", "1n"])
  func text(keys: String) {
    #expect(!(play(keys + ":").state.layers.last is PaletteScreen))
  }

  @Test("Any size takes it", arguments: [(40, 10), (60, 20), (81, 11), (200, 60)])
  func sizes(width: Int, height: Int) {
    for keys in [":", ":de", ":qq"] {
      let text = Stage(width, height).play(.typed(keys)).frame.text()
      #expect(text.contains("Vind alles"))
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= width })
    }
  }
}
